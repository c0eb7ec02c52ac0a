-- Operators look for what a person must look at.
create index if not exists orders_by_review on orders (review, placed_at);
