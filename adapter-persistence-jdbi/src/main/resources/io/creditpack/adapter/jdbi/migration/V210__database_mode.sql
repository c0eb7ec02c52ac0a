-- Whether the money in this database is real: one row, written once. What is there already was made with test keys.
create table if not exists database_mode (
  mode varchar(4) not null,
  single boolean default true not null,
  constraint database_mode_pk primary key (mode),
  constraint database_mode_written_once unique (single),
  constraint database_mode_single check (single),
  constraint database_mode_word check (mode in ('TEST', 'LIVE'))
);

insert into database_mode (mode)
select 'TEST' where exists (select 1 from orders) or exists (select 1 from credit_entries)
on conflict do nothing;
