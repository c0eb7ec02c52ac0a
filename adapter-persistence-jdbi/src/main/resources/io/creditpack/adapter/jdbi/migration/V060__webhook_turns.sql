-- When Toss is asked next about the orders that waiting events name. `due_at` is null while none waits; until `free_at`
-- an order has no other turn, however many events come.
create table if not exists webhook_turns (
  order_id varchar(64) not null,
  due_at timestamp(6) with time zone,
  leased_until timestamp(6) with time zone,
  free_at timestamp(6) with time zone,
  constraint webhook_turns_pk primary key (order_id)
);
