create index if not exists credit_entries_by_time on credit_entries (created_at);
