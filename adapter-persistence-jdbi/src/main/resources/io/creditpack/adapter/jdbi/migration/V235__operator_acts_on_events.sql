-- Operators may have events of ours sent again.
alter table operator_acts drop constraint if exists operator_acts_kind;
alter table operator_acts add constraint operator_acts_kind check (kind in (
  'SYNC', 'REFUND', 'CLOSE_REVIEW', 'REPLAY', 'REPAIR_DAY', 'REPLAY_EVENTS',
  'ASK_FORCED_REFUND', 'APPROVE_FORCED_REFUND', 'REJECT_FORCED_REFUND'));
