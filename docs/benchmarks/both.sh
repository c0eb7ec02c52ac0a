# Sourced, with $here and $json set: what shop.sh gives, and on_both, which runs a load program against the shop on an H2
# file and then on a PostgreSQL with its default settings.
. "$here/shop.sh"
. "$here/postgres.sh"
trap 'stop_shop; stop_postgres; rm -rf "$work"' EXIT

on() { # the database's name, its address, and the program
  $json || echo "$1"
  DATABASE_URL=$2 start_shop
  load "$3" $shop_port $sandbox_port "${@:4}" $json
  stop_shop
}
on_both() { # the program and what it takes between the ports and the form of the answer
  $json || machine
  on "H2 file" "jdbc:h2:file:$work/data/payments" "$@"
  on PostgreSQL "$postgres" "$@"
}
