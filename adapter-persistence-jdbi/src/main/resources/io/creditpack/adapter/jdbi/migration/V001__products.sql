-- What is for sale. An order keeps its own copy, so a row may change at any time.
create table if not exists products (
  product_id varchar(40) not null,
  product_name varchar(100) not null,
  credits bigint not null,
  price bigint not null,
  for_sale boolean not null,
  constraint products_pk primary key (product_id),
  constraint products_have_credits check (credits > 0),
  constraint products_have_a_price check (price > 0)
);
