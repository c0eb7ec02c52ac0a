-- A database holds balances of one mode.
alter table credit_accounts drop constraint if exists credit_accounts_of_this_database;
alter table credit_accounts add constraint credit_accounts_of_this_database
  foreign key (mode) references database_mode (mode);
