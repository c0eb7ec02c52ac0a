-- Orders, payments, entries and balances say whether their money is real; everything else hangs on one of them.
alter table orders add column if not exists mode varchar(4) default 'TEST' not null;
alter table payments add column if not exists mode varchar(4) default 'TEST' not null;
alter table credit_entries add column if not exists mode varchar(4) default 'TEST' not null;
alter table credit_accounts add column if not exists mode varchar(4) default 'TEST' not null;
