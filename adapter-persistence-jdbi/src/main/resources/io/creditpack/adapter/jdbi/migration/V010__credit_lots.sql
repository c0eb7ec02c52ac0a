-- What is left of each grant. `open_account` is set while something is, so that an account's open lots are found without
-- reading those that are used up.
create table if not exists credit_lots (
  lot_id varchar(400) not null,
  account_id varchar(200) not null,
  open_account varchar(200),
  order_id varchar(64),
  granted bigint not null,
  remaining bigint not null,
  held bigint not null,
  granted_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  constraint credit_lots_pk primary key (lot_id),
  constraint credit_lots_of_a_grant foreign key (lot_id) references credit_entries (entry_id),
  constraint credit_lots_of_an_order foreign key (order_id) references orders (order_id),
  constraint credit_lots_have_what_was_granted check (granted > 0 and remaining >= 0 and remaining <= granted),
  constraint credit_lots_hold_what_is_left check (held >= 0 and held <= remaining),
  constraint credit_lots_open_until_used_up check (
    (remaining > 0 and open_account is not null and open_account = account_id)
    or (remaining = 0 and open_account is null))
);
