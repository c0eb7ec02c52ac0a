-- Every try to pay an order. A paymentKey belongs to one order for ever; `open_order` is set while a try is open, so
-- that an order has one at most.
create table if not exists order_attempts (
  payment_key varchar(200) not null,
  order_id varchar(64) not null,
  ordinal integer not null,
  started_at timestamp(6) with time zone not null,
  failure varchar(30),
  toss_code text,
  open_order varchar(64),
  constraint order_attempts_one_order_per_payment_key primary key (payment_key),
  constraint order_attempts_by_order unique (order_id, ordinal),
  constraint order_attempts_one_open_per_order unique (open_order),
  constraint order_attempts_of_an_order foreign key (order_id) references orders (order_id),
  constraint order_attempts_failure check (failure in ('DECLINED', 'SESSION_EXPIRED')),
  constraint order_attempts_failed_with_a_code check ((failure is null) = (toss_code is null)),
  constraint order_attempts_open_until_failed check (
    (failure is not null and open_order is null)
    or (failure is null and open_order is not null and open_order = order_id))
);
