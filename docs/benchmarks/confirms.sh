#!/usr/bin/env bash
# Confirms many payments of as many customers in the same moment, on payments.jar with a pool of ten connections, while the
# sandbox takes its time over each confirm; five rounds after one that warms up, on an H2 file and on PostgreSQL with its
# default settings. Needs a built payments.jar, a JDK, and what postgres.sh needs.
#
#   docs/benchmarks/confirms.sh [--json] [CONFIRMS [MILLISECONDS]]     default 500, over each of which Toss takes 500 ms
set -euo pipefail
json=false
[ "${1:-}" != --json ] || { json=true; shift; }
here=$(cd "$(dirname "$0")" && pwd)
confirms=${1:-500} delay=${2:-500}
. "$here/shop.sh"
. "$here/postgres.sh"
trap 'stop_shop; stop_postgres; rm -rf "$work"' EXIT
measure() {
  start_shop
  java -Xss256k -cp "$work" Confirms $shop_port $sandbox_port "$confirms" "$delay" $json
  stop_shop
}
$json || machine
$json || echo "H2 file"
unset DATABASE_URL
measure
$json || echo "PostgreSQL"
DATABASE_URL=$postgres measure
