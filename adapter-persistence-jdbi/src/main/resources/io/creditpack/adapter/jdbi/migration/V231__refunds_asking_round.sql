-- How often Toss was asked under a new Idempotency-Key: what it answered under the one before tells nothing, and it repeats it.
alter table refunds add column if not exists asking_round integer not null default 1;
