-- What Toss last said of each payment that was adopted. `current_order` is set for the one an order goes by.
create table if not exists payments (
  payment_key varchar(200) not null,
  order_id varchar(64) not null,
  current_order varchar(64),
  secret text not null,
  status varchar(30) not null,
  total bigint not null,
  balance bigint not null,
  currency text not null,
  method text,
  approved_at timestamp(6) with time zone,
  receipt_url text,
  account_bank_code text,
  account_number text,
  account_customer_name text,
  account_due_date timestamp(6) with time zone,
  constraint payments_one_order_per_payment_key primary key (payment_key),
  constraint payments_by_order unique (order_id, payment_key),
  constraint payments_one_current_per_order unique (current_order),
  constraint payments_of_an_order foreign key (order_id) references orders (order_id),
  constraint payments_current_for_their_order check (current_order is null or current_order = order_id),
  constraint payments_amounts check (total >= 0 and balance >= 0),
  constraint payments_status check (status in (
    'READY', 'IN_PROGRESS', 'WAITING_FOR_DEPOSIT', 'DONE', 'CANCELED', 'PARTIAL_CANCELED', 'ABORTED', 'EXPIRED',
    'UNRECOGNIZED')),
  constraint payments_whole_account check (
    (account_number is null) = (account_bank_code is null)
    and (account_number is null) = (account_customer_name is null)
    and (account_number is null) = (account_due_date is null))
);
