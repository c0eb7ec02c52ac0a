-- How many events nothing was done about, by reason.
create table if not exists webhook_counts (
  reason varchar(40) not null,
  events bigint not null,
  constraint webhook_counts_pk primary key (reason),
  constraint webhook_counts_events check (events >= 0)
);
