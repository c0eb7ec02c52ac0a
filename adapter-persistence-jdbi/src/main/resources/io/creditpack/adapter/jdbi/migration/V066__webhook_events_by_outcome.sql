-- Operators list events by what became of them, newest first.
create index if not exists webhook_events_by_outcome on webhook_events (outcome, event_id);
