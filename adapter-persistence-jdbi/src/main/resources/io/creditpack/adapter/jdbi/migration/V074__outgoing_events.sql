-- Events to be delivered, stored with the change they tell of; a delivered one is deleted. `due_at` is null while one is
-- parked. `number` is their order: two changes of one account or order come one after the other, and so do their events.
create table if not exists outgoing_events (
  number bigint generated always as identity,
  event_id varchar(64) not null,
  type varchar(40) not null,
  account_id varchar(200) not null,
  happened_at timestamp(6) with time zone not null,
  data text not null,
  tries integer not null,
  due_at timestamp(6) with time zone,
  leased_until timestamp(6) with time zone,
  constraint outgoing_events_pk primary key (number),
  constraint outgoing_events_once_each unique (event_id),
  constraint outgoing_events_tries check (tries >= 0)
);
