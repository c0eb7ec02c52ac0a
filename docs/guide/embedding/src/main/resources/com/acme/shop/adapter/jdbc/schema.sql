create table if not exists orders (
  order_id varchar(64) primary key,
  arrival bigint generated always as identity,
  customer_id varchar(200) not null,
  request_key varchar(255) not null,
  purchase text not null,
  placed_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  mode varchar(4) not null,
  status varchar(30) not null,
  attempts text not null,
  payment text not null,
  cancels text not null,
  paid_at timestamp(6) with time zone,
  review varchar(40),
  version bigint not null,
  unique (customer_id, request_key),
  unique (order_id, mode)
);
create table if not exists payment_keys (
  payment_key varchar(200) primary key,
  order_id varchar(64) not null references orders
);
create table if not exists cancel_keys (
  transaction_key varchar(200) not null,
  order_id varchar(64) not null references orders,
  primary key (transaction_key, order_id)
);
create table if not exists moves (
  number bigint generated always as identity,
  order_id varchar(64) not null references orders,
  event varchar(30) not null,
  status varchar(30) not null,
  cause varchar(30) not null,
  moved_at timestamp(6) with time zone not null
);
create table if not exists entries (
  entry_id varchar(400) primary key,
  account_id varchar(200) not null,
  mode varchar(4) not null,
  sequence bigint not null,
  hash varchar(64) not null,
  type varchar(20) not null,
  credits bigint not null,
  order_id varchar(64),
  reference text not null,
  evidence text not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  balance_after bigint not null,
  held_after bigint not null,
  changes text not null,
  unique (account_id, sequence),
  foreign key (order_id, mode) references orders (order_id, mode)
);
create index if not exists entries_by_order on entries (order_id, sequence);
create table if not exists accounts (
  account_id varchar(200) primary key,
  mode varchar(4) not null,
  version bigint not null,
  hash varchar(64) not null,
  books text not null check (books <> ''),
  lots text not null,
  next_end timestamp(6) with time zone
);
create table if not exists holds (
  hold_id varchar(400) primary key references entries,
  open_until timestamp(6) with time zone,
  ended_how varchar(20),
  ended_by varchar(400)
);
create table if not exists refunds (
  refund_id varchar(64) primary key,
  arrival bigint generated always as identity,
  order_id varchar(64) not null references orders,
  open_order varchar(64) unique,
  request_key varchar(255) not null,
  terms text not null,
  asking_round integer not null,
  unanswered_at timestamp(6) with time zone,
  status varchar(20) not null,
  toss_code text,
  unique (order_id, request_key)
);
create table if not exists unsettled (
  order_id varchar(64) primary key references orders,
  due_at timestamp(6) with time zone not null,
  leased_until timestamp(6) with time zone,
  looks integer not null
);
create table if not exists events (
  event_id varchar(100) primary key,
  type varchar(60) not null,
  order_id varchar(64) not null,
  payment_key varchar(200),
  claim varchar(30),
  received_at timestamp(6) with time zone not null,
  tries integer not null,
  worked_on boolean default false not null,
  outcome varchar(20),
  why text,
  repeats integer default 0 not null
);
create index if not exists events_by_order on events (order_id);
create table if not exists turns (
  order_id varchar(64) primary key,
  due_at timestamp(6) with time zone,
  leased_until timestamp(6) with time zone,
  free_at timestamp(6) with time zone not null
);
create table if not exists portfolios (
  account_id varchar(200) not null,
  portfolio_id varchar(100) not null,
  title varchar(200) not null,
  primary key (account_id, portfolio_id)
);
