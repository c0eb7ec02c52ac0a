#!/usr/bin/env bash
# Measures the p99 of customers alone, and beside connections that begin a request and then send one byte a second.
# Needs a built payments.jar, a JDK, and so many open files (ulimit -n).
#
#   docs/benchmarks/slow-sockets.sh [--json] [SOCKETS [SECONDS]]     default 2000 sockets, 20 s
set -euo pipefail
json=false
[ "${1:-}" != --json ] || { json=true; shift; }
. "$(cd "$(dirname "$0")" && pwd)/shop.sh"
trap 'stop_shop; rm -rf "$work"' EXIT
keep_apart
start_shop
$json || machine
load SlowSockets $shop_port $sandbox_port "${1:-2000}" "${2:-20}" $json
