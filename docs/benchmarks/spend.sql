\set account random(1, :wallets)
\set id random(1, 9000000000000000000)
\startpipeline
begin;
select account_id from credit_accounts where account_id = :account for update;
\endpipeline
select a.mode, a.version, a.hash, a.available, a.held as account_held, a.debt, a.sales, a.promotions, a.consumed,
  a.refunded, a.expired, l.*
from credit_accounts a left join credit_lots l on l.open_account = a.account_id
where a.account_id = :account
\gset
select e.*, c.lot_id, c.remaining, c.held
from (select * from credit_entries where entry_id = :id) e
  left join credit_lot_changes c on c.entry_id = e.entry_id
order by e.sequence asc, c.ordinal;
\set next :version + 1
\set after :available - 1
\set used :consumed + 1
insert into credit_entries (entry_id, account_id, mode, sequence, previous_sequence, type, credits,
  balance_before, balance_after, held_after, order_id, grant_round, reference, payment_key,
  transaction_key, created_at, expires_at, hash)
values (:id, :account, :mode, :next, :version, 'SPEND', 1,
  :available, :after, 0, null, null, 'portfolio-42', null,
  null, :now, null, :hash);
update credit_lots set remaining = remaining + :taken, held = held + 0,
  open_account = case when remaining + :taken = 0 then null else account_id end
where lot_id = :lot_id;
insert into credit_lot_changes (entry_id, ordinal, lot_id, remaining, held)
values (:id, 0, :lot_id, :taken, 0);
update credit_accounts set version = :next, hash = :hash, balance = :after, available = :after,
  held = 0, debt = 0, sales = 0, promotions = :promotions, consumed = :used,
  refunded = 0, expired = 0
where account_id = :account and version = :version and mode = :mode;
commit;
