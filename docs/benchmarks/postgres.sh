# Sourced: starts a PostgreSQL for one run, with nothing set but its address, and leaves in $postgres where it is. Needs a
# Debian package, postgresql-15 for instance, for its server and pgbench; PGBIN names another folder of them.
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)}
port=${PGPORT:-25432}
home=$(mktemp -d)
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$home"
stop_postgres() { as_owner "$bin/pg_ctl" -D "$home/data" -m immediate stop >"$home/stop.log" 2>&1; rm -rf "$home"; }
trap stop_postgres EXIT
as_owner "$bin/initdb" -D "$home/data" -A trust -U postgres >"$home/initdb.log"
as_owner "$bin/pg_ctl" -w -D "$home/data" -l "$home/log" \
  -o "-p $port -c unix_socket_directories=$home ${PGSETTINGS:-}" start >"$home/start.log"
as_owner "$bin/createdb" -h localhost -p "$port" -U postgres bench
postgres=postgres://postgres@localhost:$port/bench
