-- Every step of every order, kept for ever: rows are only added.
create table if not exists order_moves (
  order_id varchar(64) not null,
  order_version bigint not null,
  step integer not null,
  event varchar(30) not null,
  status varchar(30) not null,
  cause varchar(30) not null,
  moved_at timestamp(6) with time zone not null,
  constraint order_moves_pk primary key (order_id, order_version, step),
  constraint order_moves_of_an_order foreign key (order_id) references orders (order_id),
  constraint order_moves_event check (event in (
    'CONFIRM_STARTED', 'CONFIRM_NOT_ATTEMPTED', 'ATTEMPT_FAILED', 'ACCOUNT_ISSUED', 'PAYMENT_DONE',
    'DEPOSIT_REVERSED', 'CANCELED_IN_PART', 'CANCELED_IN_FULL', 'LAPSED')),
  constraint order_moves_status check (status in (
    'PENDING', 'CONFIRMING', 'WAITING_FOR_DEPOSIT', 'PAID', 'PARTIAL_CANCELED', 'CANCELED', 'FAILED', 'EXPIRED')),
  constraint order_moves_cause check (cause in (
    'CUSTOMER', 'CONFIRM', 'WEBHOOK', 'RECONCILER', 'OPERATOR', 'COMPARISON', 'CLOCK'))
);
