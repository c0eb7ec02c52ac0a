create index if not exists credit_holds_open_by_time on credit_holds (open_until, hold_id);
