-- When a request to Toss ended without an answer: from then on nobody waits for it, and it may be repeated.
alter table refunds add column if not exists unanswered_at timestamp(6) with time zone;
