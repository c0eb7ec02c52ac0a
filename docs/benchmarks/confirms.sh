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
. "$here/both.sh"
on_both Confirms "${1:-500}" "${2:-500}"
