create index if not exists outgoing_events_by_account on outgoing_events (account_id, number);
