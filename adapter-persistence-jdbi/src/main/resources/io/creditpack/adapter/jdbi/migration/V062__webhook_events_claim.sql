-- The status an event claims the payment to be in, for people; nothing follows from it.
alter table webhook_events add column if not exists claim varchar(30);
