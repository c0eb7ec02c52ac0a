-- Why an event was ignored or parked, or why the last try failed.
alter table webhook_events add column if not exists why text;
