-- What each account has: written with its last entry, and tied to it by a key. The books are the running totals of double
-- entry: whatever is booked, they sum to zero.
create table if not exists credit_accounts (
  account_id varchar(200) not null,
  version bigint not null,
  hash varchar(64) not null,
  balance bigint not null,
  available bigint not null,
  held bigint not null,
  debt bigint not null,
  sales bigint not null,
  promotions bigint not null,
  consumed bigint not null,
  refunded bigint not null,
  expired bigint not null,
  constraint credit_accounts_pk primary key (account_id),
  constraint credit_accounts_end_with_the_last_entry foreign key (account_id, version, balance)
    references credit_entries (account_id, sequence, balance_after),
  constraint credit_accounts_books_sum_to_zero check (
    available + held + debt + sales + promotions + consumed + refunded + expired = 0),
  constraint credit_accounts_balance check (balance = available + held + debt),
  constraint credit_accounts_own_books check (available >= 0 and held >= 0 and debt <= 0 and available * debt = 0),
  constraint credit_accounts_other_books check (
    sales <= 0 and promotions <= 0 and consumed >= 0 and refunded >= 0 and expired >= 0)
);
