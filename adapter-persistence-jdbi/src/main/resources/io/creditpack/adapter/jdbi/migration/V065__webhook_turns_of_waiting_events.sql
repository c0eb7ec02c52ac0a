-- Events that waited before there were turns get one.
insert into webhook_turns (order_id, due_at)
select e.order_id, min(e.due_at) from webhook_events e
where e.outcome is null and not exists (select 1 from webhook_turns t where t.order_id = e.order_id)
group by e.order_id;
