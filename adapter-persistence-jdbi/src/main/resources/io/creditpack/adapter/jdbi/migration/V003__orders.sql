-- One row per order, with the product as it was when the order was placed. `arrival` orders what clocks may not.
create table if not exists orders (
  order_id varchar(64) not null,
  arrival bigint generated always as identity,
  customer_id varchar(200) not null,
  customer_key varchar(50) not null,
  product_id varchar(40) not null,
  product_name varchar(100) not null,
  credits bigint not null,
  price bigint not null,
  request_key varchar(255) not null,
  placed_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  status varchar(30) not null,
  paid_at timestamp(6) with time zone,
  review varchar(40),
  version bigint not null,
  constraint orders_pk primary key (order_id),
  constraint orders_one_per_request unique (customer_id, request_key),
  constraint orders_by_customer unique (customer_id, arrival),
  constraint orders_have_credits check (credits > 0),
  constraint orders_have_a_price check (price > 0),
  constraint orders_expire_after_they_are_placed check (expires_at > placed_at),
  constraint orders_version check (version >= 0),
  constraint orders_status check (status in (
    'PENDING', 'CONFIRMING', 'WAITING_FOR_DEPOSIT', 'PAID', 'PARTIAL_CANCELED', 'CANCELED', 'FAILED', 'EXPIRED')),
  constraint orders_review check (review in (
    'AMOUNT_DIFFERS', 'ORDER_DIFFERS', 'UNKNOWN_STATUS', 'IMPOSSIBLE_CHANGE', 'REFUND_UNRESOLVED'))
);
