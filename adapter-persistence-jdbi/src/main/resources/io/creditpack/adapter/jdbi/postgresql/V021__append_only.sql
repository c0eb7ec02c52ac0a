-- Entries, lot changes and moves are only ever added; H2 has no portable trigger and relies on the keys alone.
create function creditpack_refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append only', tg_table_name using errcode = 'restrict_violation'; end $$;

create trigger credit_entries_append_only before update or delete or truncate on credit_entries
  for each statement execute function creditpack_refuse_change();

create trigger credit_lot_changes_append_only before update or delete or truncate on credit_lot_changes
  for each statement execute function creditpack_refuse_change();

create trigger order_moves_append_only before update or delete or truncate on order_moves
  for each statement execute function creditpack_refuse_change();
