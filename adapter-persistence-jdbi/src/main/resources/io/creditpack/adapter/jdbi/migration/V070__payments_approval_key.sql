-- Toss's transactionKey of the approval, which the grant seals.
alter table payments add column if not exists approval_key text;
