-- orders_newest_first begins with the same column.
drop index if exists orders_by_placing;
