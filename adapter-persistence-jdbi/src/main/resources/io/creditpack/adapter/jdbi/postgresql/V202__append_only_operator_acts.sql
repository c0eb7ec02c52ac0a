create trigger operator_acts_append_only before update or delete or truncate on operator_acts
  for each statement execute function creditpack_refuse_change();
