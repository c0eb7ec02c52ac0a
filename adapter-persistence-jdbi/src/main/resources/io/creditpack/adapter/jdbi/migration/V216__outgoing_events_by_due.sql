-- How many wait, since when, and how many are parked is asked every few seconds: this is all of it, without the events.
create index if not exists outgoing_events_by_due on outgoing_events (due_at, happened_at);
