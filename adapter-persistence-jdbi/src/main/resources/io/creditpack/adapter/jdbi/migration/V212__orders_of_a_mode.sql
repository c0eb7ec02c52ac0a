-- A payment is of its order's mode. The key of entries to orders is made anew by the next migration.
alter table credit_entries drop constraint if exists credit_entries_of_an_order;
alter table payments drop constraint if exists payments_of_an_order;
alter table payments drop constraint if exists payments_mode;
alter table orders drop constraint if exists orders_mode;
alter table orders drop constraint if exists orders_of_one_mode;

alter table orders add constraint orders_mode check (mode in ('TEST', 'LIVE'));
alter table orders add constraint orders_of_one_mode unique (order_id, mode);
alter table payments add constraint payments_mode check (mode in ('TEST', 'LIVE'));
alter table payments add constraint payments_of_an_order foreign key (order_id, mode) references orders (order_id, mode);
