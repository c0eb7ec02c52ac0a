-- The orders a person must look at are few among many.
create index if not exists orders_by_review on orders (review, arrival);
