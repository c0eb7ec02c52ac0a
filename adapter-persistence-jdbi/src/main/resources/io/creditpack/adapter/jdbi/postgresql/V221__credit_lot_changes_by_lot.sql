-- H2 makes such an index for every foreign key, PostgreSQL for none.
create index if not exists credit_lot_changes_by_lot on credit_lot_changes (lot_id);
