-- When each recurring job runs next, and which node has it now; its columns are those of db-scheduler.
create table if not exists recurring_jobs (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  constraint recurring_jobs_pk primary key (task_name, task_instance)
);
