-- The daily comparison reads whole days.
create index if not exists orders_by_placing on orders (placed_at);
