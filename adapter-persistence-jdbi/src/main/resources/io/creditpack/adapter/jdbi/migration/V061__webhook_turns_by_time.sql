create index if not exists webhook_turns_by_time on webhook_turns (due_at, order_id);
