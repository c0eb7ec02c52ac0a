#!/usr/bin/env bash
# Sends events of Toss to payments.jar at a steady rate, on an H2 file and on PostgreSQL with its default settings, and
# reports how fast they are acknowledged and whether every order followed. Needs a built payments.jar, a JDK, and what
# postgres.sh needs.
#
#   docs/benchmarks/webhooks.sh [--json] [EVENTS_PER_SECOND [SECONDS]]     default 200 for 30 s
set -euo pipefail
json=false
[ "${1:-}" != --json ] || { json=true; shift; }
here=$(cd "$(dirname "$0")" && pwd)
rate=${1:-200} seconds=${2:-30}
. "$here/shop.sh"
. "$here/postgres.sh"
trap 'stop_shop; stop_postgres; rm -rf "$work"' EXIT
measure() {
  start_shop
  java -Xss256k -cp "$work" Webhooks $shop_port $sandbox_port "$rate" "$seconds" $json
  stop_shop
}
$json || machine
$json || echo "H2 file"
unset DATABASE_URL
measure
$json || echo "PostgreSQL"
DATABASE_URL=$postgres measure
