-- Toss's events. `due_at` is null once the work on one has ended; its order may be unknown here.
create table if not exists webhook_events (
  event_id text not null,
  type text not null,
  order_id varchar(64) not null,
  payment_key varchar(200),
  received_at timestamp(6) with time zone not null,
  tries integer not null,
  due_at timestamp(6) with time zone,
  leased_until timestamp(6) with time zone,
  outcome varchar(20),
  finished_at timestamp(6) with time zone,
  constraint webhook_events_once_each primary key (event_id),
  constraint webhook_events_tries check (tries >= 0),
  constraint webhook_events_outcome check (outcome in ('DONE', 'IGNORED', 'PARKED')),
  constraint webhook_events_due_until_finished check (
    (outcome is null and due_at is not null and finished_at is null)
    or (outcome is not null and due_at is null and finished_at is not null))
);
