-- Where each ledger ended when a checkpoint sealed it: rows are only added, and an entry is sealed once.
create table if not exists credit_checkpoint_ends (
  checkpoint bigint not null,
  account_id varchar(200) not null,
  sequence bigint not null,
  hash varchar(64) not null,
  constraint credit_checkpoint_ends_pk primary key (checkpoint, account_id),
  constraint credit_checkpoint_ends_seal_an_entry_once unique (account_id, sequence),
  constraint credit_checkpoint_ends_of_a_checkpoint foreign key (checkpoint) references credit_checkpoints (checkpoint),
  constraint credit_checkpoint_ends_of_an_entry foreign key (account_id, sequence)
    references credit_entries (account_id, sequence),
  constraint credit_checkpoint_ends_hash check (hash ~ '^[0-9a-f]{64}$')
);
