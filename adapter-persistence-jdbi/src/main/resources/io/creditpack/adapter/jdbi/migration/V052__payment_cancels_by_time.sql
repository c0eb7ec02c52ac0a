create index if not exists payment_cancels_by_time on payment_cancels (canceled_at);
