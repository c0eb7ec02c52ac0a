-- Money that went back, one row per cancel at Toss.
create table if not exists payment_cancels (
  payment_key varchar(200) not null,
  transaction_key text not null,
  ordinal integer not null,
  amount bigint not null,
  canceled_at timestamp(6) with time zone not null,
  constraint payment_cancels_once_each primary key (payment_key, transaction_key),
  constraint payment_cancels_by_payment unique (payment_key, ordinal),
  constraint payment_cancels_of_a_payment foreign key (payment_key) references payments (payment_key),
  constraint payment_cancels_amount check (amount >= 0)
);
