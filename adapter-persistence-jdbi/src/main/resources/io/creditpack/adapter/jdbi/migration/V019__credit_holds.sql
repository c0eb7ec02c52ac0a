-- Holds that callers place. `open_until` is set while one is open; how it ended is written once.
create table if not exists credit_holds (
  hold_id varchar(400) not null,
  open_until timestamp(6) with time zone,
  ended_how varchar(20),
  ended_by varchar(400),
  constraint credit_holds_once_each primary key (hold_id),
  constraint credit_holds_of_an_entry foreign key (hold_id) references credit_entries (entry_id),
  constraint credit_holds_ended_how check (ended_how in ('CAPTURED', 'RELEASED', 'EXPIRED')),
  constraint credit_holds_open_until_ended check (
    (open_until is not null and ended_how is null and ended_by is null)
    or (open_until is null and ended_how is not null and ended_by is not null))
);
