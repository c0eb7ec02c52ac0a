create index if not exists unsettled_orders_by_time on unsettled_orders (due_at, order_id);
