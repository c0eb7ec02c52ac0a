-- The guests whose sessions are over, although their cookies are genuine.
create table if not exists ended_sessions (
  customer_id varchar(200) not null,
  ended_at timestamp(6) with time zone not null,
  constraint ended_sessions_pk primary key (customer_id)
);
