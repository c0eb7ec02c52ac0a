#!/usr/bin/env bash
# Finds how many requests a second payments.jar can serve here, offers it four times as many, and reports how those fared
# that were served: their p99 beside that of a normal load, the goodput beside the peak, and how soon all is normal again.
# The load comes from the same machine, so it takes its share of what it measures. Needs a built payments.jar and a JDK.
#
#   docs/benchmarks/overload.sh [--json] [SECONDS]     default 60 s of overload; DATABASE_URL=… for another database than H2
set -euo pipefail
json=false
[ "${1:-}" != --json ] || { json=true; shift; }
. "$(cd "$(dirname "$0")" && pwd)/shop.sh"
trap 'stop_shop; rm -rf "$work"' EXIT
keep_apart
start_shop
$json || machine
load Overload $shop_port $sandbox_port "${1:-60}" $json
