-- Seals over the ends of ledgers, made once a day: rows are only added. `hash` seals the ends that belong to it and all
-- checkpoints before (docs/reference/ledger.md).
create table if not exists credit_checkpoints (
  checkpoint bigint not null,
  sealed_on date not null,
  sealed_at timestamp(6) with time zone not null,
  size integer not null,
  hash varchar(64) not null,
  constraint credit_checkpoints_once_each primary key (checkpoint),
  constraint credit_checkpoints_number check (checkpoint > 0),
  constraint credit_checkpoints_size check (size >= 0),
  constraint credit_checkpoints_hash check (hash ~ '^[0-9a-f]{64}$')
);
