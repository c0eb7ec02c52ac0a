create index if not exists credit_lots_open_by_expiry on credit_lots (expires_at, open_account);
