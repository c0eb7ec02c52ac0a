create trigger credit_checkpoints_append_only before update or delete or truncate on credit_checkpoints
  for each statement execute function creditpack_refuse_change();

create trigger credit_checkpoint_ends_append_only before update or delete or truncate on credit_checkpoint_ends
  for each statement execute function creditpack_refuse_change();
