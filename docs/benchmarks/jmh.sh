#!/usr/bin/env bash
# Runs the JMH benchmarks: what a spend costs without a database, and a balance behind a thousand and a million entries.
#
#   docs/benchmarks/jmh.sh [JMH OPTIONS]     default -f 3 -wi 3 -i 5 -w 1 -r 1
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/classpath.sh"
. "$here/postgres.sh"
[ $# -gt 0 ] || set -- -f 3 -wi 3 -i 5 -w 1 -r 1
mkdir "$home/h2"
jmh() { java -cp "$classpath" org.openjdk.jmh.Main "$@" 2>&1 | grep -E '^(Benchmark|[A-Za-z]+Benchmark|Exception|.*Error)' || true; }
jmh LedgerBenchmark "$@"
jmh BalanceBenchmark -p "url=jdbc:h2:file:$home/h2/balance" "$@"
jmh BalanceBenchmark -p "url=$postgres" "$@"
