-- How often an equal event came while this one waited.
alter table webhook_events add column if not exists repeats integer default 0 not null;
