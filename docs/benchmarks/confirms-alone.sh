#!/usr/bin/env bash
# Confirms many payments in the same moment through the application and its database alone, without HTTP, sandbox and events:
# a pool of ten connections, and a Toss that takes its time over each.
#
#   docs/benchmarks/confirms-alone.sh [CONFIRMS [MILLISECONDS [ROUNDS]]]     default 500, 500 ms, 5 rounds after a cold one
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/classpath.sh"
. "$here/postgres.sh"
load() { java -Xss256k -cp "$classpath" io.creditpack.adapter.jdbi.ConfirmLoad "$1" "${@:2}" 2>"$home/java.log" || cat "$home/java.log"; }

echo "$(nproc) cores, load$(uptime | sed 's/.*load//'), $(java -version 2>&1 | head -n 1)"
echo "H2 file"
mkdir "$home/h2"
load "jdbc:h2:file:$home/h2/confirms" "${1:-500}" "${2:-500}" "${3:-5}"
echo PostgreSQL
load "$postgres" "${1:-500}" "${2:-500}" "${3:-5}"
