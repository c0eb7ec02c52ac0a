create index if not exists credit_lots_open_by_account on credit_lots (open_account);
