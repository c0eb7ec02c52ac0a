-- Refunds of more than the quote allows: one operator asks, another one agrees. Nobody approves what they asked for.
create table if not exists forced_refunds (
  refund_id varchar(64) not null,
  order_id varchar(64) not null,
  amount bigint not null,
  asked_by varchar(100) not null,
  reason text not null,
  asked_at timestamp(6) with time zone not null,
  verdict varchar(20),
  decided_by varchar(100),
  decided_at timestamp(6) with time zone,
  constraint forced_refunds_pk primary key (refund_id),
  constraint forced_refunds_of_an_order foreign key (order_id) references orders (order_id),
  constraint forced_refunds_amount check (amount > 0),
  constraint forced_refunds_verdict check (verdict in ('APPROVED', 'REJECTED')),
  constraint forced_refunds_decided_as_a_whole check (
    (verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
  constraint forced_refunds_need_two check (verdict is null or verdict <> 'APPROVED' or decided_by <> asked_by)
);
