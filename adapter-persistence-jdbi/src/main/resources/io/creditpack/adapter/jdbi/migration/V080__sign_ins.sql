-- The account each subject of an identity provider signs in to, decided once: a former guest's, or the subject's own.
create table if not exists sign_ins (
  subject varchar(200) not null,
  account_id varchar(200) not null,
  decided_at timestamp(6) with time zone not null,
  constraint sign_ins_one_account_each primary key (subject),
  constraint sign_ins_one_subject_each unique (account_id)
);
