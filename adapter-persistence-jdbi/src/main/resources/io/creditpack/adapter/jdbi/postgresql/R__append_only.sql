-- Entries, lot changes and moves are only ever added; H2 has no portable trigger and relies on the keys alone.
create or replace function creditpack_refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append only', tg_table_name using errcode = 'restrict_violation'; end $$;

drop trigger if exists credit_entries_append_only on credit_entries;
create trigger credit_entries_append_only before update or delete or truncate on credit_entries
  for each statement execute function creditpack_refuse_change();

drop trigger if exists credit_lot_changes_append_only on credit_lot_changes;
create trigger credit_lot_changes_append_only before update or delete or truncate on credit_lot_changes
  for each statement execute function creditpack_refuse_change();

drop trigger if exists order_moves_append_only on order_moves;
create trigger order_moves_append_only before update or delete or truncate on order_moves
  for each statement execute function creditpack_refuse_change();
