create index if not exists payments_by_approval on payments (approved_at);
