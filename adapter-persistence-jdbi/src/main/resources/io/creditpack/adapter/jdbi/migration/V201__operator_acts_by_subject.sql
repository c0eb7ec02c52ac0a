-- The timeline of an order shows what operators did to it.
create index if not exists operator_acts_by_subject on operator_acts (subject, act_id);
