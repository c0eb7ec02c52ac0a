#!/usr/bin/env bash
# Measures spends: over many wallets and on one, on PostgreSQL beside pgbench with the same statements, slice by slice, and on
# an H2 file as the product opens it.
#
#   docs/benchmarks/spends.sh [SLICES [SECONDS [WALLETS]]]     default 5 slices of 3 s, 10000 wallets
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
slices=${1:-5} seconds=${2:-3} wallets=${3:-10000} clients=${CLIENTS:-8}
. "$here/classpath.sh"
. "$here/postgres.sh"

yardstick() { # the wallets to spend from
  echo "$bin/pgbench" -h localhost -p "$port" -U postgres -n -M prepared -c "$clients" -j 2 -T "$seconds" \
    -f "$here/spend.sql" -D "wallets=$1" -D taken=-1 -D now=2026-11-25T03:00:00Z -D "hash=$(printf 'a%.0s' {1..64})" bench
}
load() { java -XX:+UseParallelGC -cp "$classpath" io.creditpack.adapter.jdbi.SpendLoad "$@" 2>"$home/java.log" || cat "$home/java.log"; }

echo "PostgreSQL $("$bin/postgres" --version), $(nproc) cores, $(java -version 2>&1 | head -n 1), load$(uptime | sed 's/.*load//')"
load "$postgres" "$wallets" "$clients" "$slices" "$seconds" $(yardstick "$wallets")
load "$postgres" 1 "$clients" "$slices" "$seconds" $(yardstick 1)
echo "H2 file"
mkdir "$home/h2"
load "jdbc:h2:file:$home/h2/many" "$wallets" "$clients" "$slices" "$seconds"
load "jdbc:h2:file:$home/h2/one" 1 "$clients" "$slices" "$seconds"
