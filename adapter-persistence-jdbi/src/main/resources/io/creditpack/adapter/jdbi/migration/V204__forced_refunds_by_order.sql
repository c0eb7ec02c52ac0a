create index if not exists forced_refunds_by_order on forced_refunds (order_id);
