-- CANCEL_STATUS_CHANGED names a cancel and no payment.
create index if not exists payment_cancels_by_transaction on payment_cancels (transaction_key);
