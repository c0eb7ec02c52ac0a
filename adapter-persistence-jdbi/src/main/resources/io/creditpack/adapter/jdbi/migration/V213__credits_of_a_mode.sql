-- Every entry is of the mode of the one before it and of its order, and a balance is of its entries' mode: whatever anybody
-- books, a payment that is a test moves no balance that is not.
alter table credit_accounts drop constraint if exists credit_accounts_end_with_the_last_entry;
alter table credit_accounts drop constraint if exists credit_accounts_mode;
alter table credit_entries drop constraint if exists credit_entries_follow_the_one_before;
alter table credit_entries drop constraint if exists credit_entries_of_an_order;
alter table credit_entries drop constraint if exists credit_entries_mode;
alter table credit_entries drop constraint if exists credit_entries_one_balance_per_sequence;

alter table credit_entries add constraint credit_entries_mode check (mode in ('TEST', 'LIVE'));
alter table credit_entries add constraint credit_entries_one_balance_per_sequence
  unique (account_id, sequence, balance_after, mode);
alter table credit_entries add constraint credit_entries_follow_the_one_before
  foreign key (account_id, previous_sequence, balance_before, mode)
  references credit_entries (account_id, sequence, balance_after, mode);
alter table credit_entries add constraint credit_entries_of_an_order
  foreign key (order_id, mode) references orders (order_id, mode);
alter table credit_accounts add constraint credit_accounts_mode check (mode in ('TEST', 'LIVE'));
alter table credit_accounts add constraint credit_accounts_end_with_the_last_entry
  foreign key (account_id, version, balance, mode)
  references credit_entries (account_id, sequence, balance_after, mode);
