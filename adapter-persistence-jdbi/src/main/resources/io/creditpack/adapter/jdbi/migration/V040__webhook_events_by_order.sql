-- The timeline of an order shows every event that named it.
create index if not exists webhook_events_by_order on webhook_events (order_id, received_at);
