-- What operators did, and why: rows are only added.
create table if not exists operator_acts (
  act_id varchar(64) not null,
  operator varchar(100) not null,
  kind varchar(30) not null,
  subject varchar(64) not null,
  detail text not null,
  reason text not null,
  acted_at timestamp(6) with time zone not null,
  constraint operator_acts_once_each primary key (act_id),
  constraint operator_acts_kind check (kind in (
    'SYNC', 'REFUND', 'CLOSE_REVIEW', 'REPLAY', 'REPAIR_DAY',
    'ASK_FORCED_REFUND', 'APPROVE_FORCED_REFUND', 'REJECT_FORCED_REFUND'))
);
