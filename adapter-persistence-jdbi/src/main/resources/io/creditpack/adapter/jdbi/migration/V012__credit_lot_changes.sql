-- What each entry did to which lots: rows are only added.
create table if not exists credit_lot_changes (
  entry_id varchar(400) not null,
  ordinal integer not null,
  lot_id varchar(400) not null,
  remaining bigint not null,
  held bigint not null,
  constraint credit_lot_changes_pk primary key (entry_id, ordinal),
  constraint credit_lot_changes_of_an_entry foreign key (entry_id) references credit_entries (entry_id),
  constraint credit_lot_changes_of_a_lot foreign key (lot_id) references credit_lots (lot_id),
  constraint credit_lot_changes_change_something check (remaining <> 0 or held <> 0)
);
