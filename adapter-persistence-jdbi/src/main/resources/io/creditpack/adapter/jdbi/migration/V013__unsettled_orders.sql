-- The orders somebody must look at again, shared by all nodes.
create table if not exists unsettled_orders (
  order_id varchar(64) not null,
  due_at timestamp(6) with time zone not null,
  leased_until timestamp(6) with time zone,
  looks integer not null,
  constraint unsettled_orders_pk primary key (order_id),
  constraint unsettled_orders_of_an_order foreign key (order_id) references orders (order_id),
  constraint unsettled_orders_looks check (looks >= 0)
);
