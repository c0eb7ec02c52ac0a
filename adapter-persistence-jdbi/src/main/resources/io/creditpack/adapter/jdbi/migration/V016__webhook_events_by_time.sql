create index if not exists webhook_events_by_time on webhook_events (due_at, event_id);
