-- What each account has: written with its last entry, and tied to it by a key.
create table if not exists credit_accounts (
  account_id varchar(200) not null,
  version bigint not null,
  balance bigint not null,
  held bigint not null,
  constraint credit_accounts_pk primary key (account_id),
  constraint credit_accounts_end_with_the_last_entry foreign key (account_id, version, balance)
    references credit_entries (account_id, sequence, balance_after),
  constraint credit_accounts_held check (held >= 0)
);
