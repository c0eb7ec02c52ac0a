-- An operator's page of orders is read where it begins, and needs no sorting however many orders there are.
create index if not exists orders_newest_first on orders (placed_at desc, arrival desc);
