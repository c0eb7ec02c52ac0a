-- The ledger: rows are only added. Each entry hangs on the one before it by its sequence and its balance, so that none
-- can be taken out, and none changed in its effect, without breaking a key. `hash` seals everything an entry says and all
-- entries before it (docs/reference/ledger.md).
create table if not exists credit_entries (
  entry_id varchar(400) not null,
  account_id varchar(200) not null,
  sequence bigint not null,
  previous_sequence bigint,
  type varchar(20) not null,
  credits bigint not null,
  balance_before bigint not null,
  balance_after bigint not null,
  held_after bigint not null,
  order_id varchar(64),
  grant_round integer,
  reference text not null,
  payment_key varchar(200),
  transaction_key text,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  hash varchar(64) not null,
  constraint credit_entries_once_each primary key (entry_id),
  constraint credit_entries_one_per_sequence unique (account_id, sequence),
  constraint credit_entries_one_balance_per_sequence unique (account_id, sequence, balance_after),
  constraint credit_entries_one_grant_per_order_and_round unique (order_id, grant_round),
  constraint credit_entries_follow_the_one_before foreign key (account_id, previous_sequence, balance_before)
    references credit_entries (account_id, sequence, balance_after),
  constraint credit_entries_of_an_order foreign key (order_id) references orders (order_id),
  constraint credit_entries_type check (type in (
    'GRANT', 'SPEND', 'HOLD', 'CAPTURE', 'RELEASE', 'REVERSAL', 'EXPIRE')),
  constraint credit_entries_move_something check (credits > 0),
  constraint credit_entries_held check (held_after >= 0),
  constraint credit_entries_evidence_of_a_grant check (
    (payment_key is null or type = 'GRANT') and (transaction_key is null or payment_key is not null)),
  constraint credit_entries_hash check (hash ~ '^[0-9a-f]{64}$'),
  constraint credit_entries_without_gaps check (
    (sequence = 1 and previous_sequence is null and balance_before = 0)
    or (sequence > 1 and previous_sequence is not null and previous_sequence = sequence - 1)),
  constraint credit_entries_add_up check (
    balance_after = balance_before + case
      when type = 'GRANT' then credits
      when type in ('SPEND', 'CAPTURE', 'REVERSAL', 'EXPIRE') then -credits
      else 0 end),
  constraint credit_entries_paid_grant_of_a_round check (
    (type = 'GRANT' and order_id is not null and grant_round is not null and grant_round > 0
      and entry_id = 'grant:' || order_id || ':' || grant_round)
    or ((type <> 'GRANT' or order_id is null) and grant_round is null))
);
