-- Every refund, stored before Toss is asked. `open_order` is set while its outcome is open, so that an order has one open
-- refund at most: Toss acts on one cancel of a payment at a time.
create table if not exists refunds (
  refund_id varchar(64) not null,
  arrival bigint generated always as identity,
  order_id varchar(64) not null,
  open_order varchar(64),
  request_key varchar(255) not null,
  amount bigint not null,
  balance bigint not null,
  credits bigint not null,
  reason text not null,
  needs_account boolean not null,
  cause varchar(30) not null,
  requested_at timestamp(6) with time zone not null,
  status varchar(20) not null,
  toss_code text,
  constraint refunds_pk primary key (refund_id),
  constraint refunds_one_per_request unique (order_id, request_key),
  constraint refunds_one_open_per_order unique (open_order),
  constraint refunds_of_an_order foreign key (order_id) references orders (order_id),
  constraint refunds_amounts check (amount > 0 and balance >= amount and credits >= 0),
  constraint refunds_cause check (cause in (
    'CUSTOMER', 'CONFIRM', 'WEBHOOK', 'RECONCILER', 'OPERATOR', 'COMPARISON', 'CLOCK')),
  constraint refunds_status check (status in ('REQUESTED', 'DONE', 'REFUSED')),
  constraint refunds_refused_with_a_code check ((status = 'REFUSED') = (toss_code is not null)),
  constraint refunds_open_until_ended check (
    (status = 'REQUESTED' and open_order is not null and open_order = order_id)
    or (status <> 'REQUESTED' and open_order is null))
);
