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
. "$here/both.sh"
on_both Webhooks "${1:-200}" "${2:-30}"
