create index if not exists credit_lots_by_account on credit_lots (account_id);
