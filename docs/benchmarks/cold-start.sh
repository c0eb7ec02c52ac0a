#!/usr/bin/env bash
# Measures what a stranger meets first: the time from `java -jar` to the first answer, beside a bare Javalin + Jackson
# hello out of the same jar in the same run, and the sizes. Needs a built payments.jar, a JDK and curl.
#
#   docs/benchmarks/cold-start.sh [RUNS]     medians of RUNS (default 9) starts of each
#   docs/benchmarks/cold-start.sh --download what the run command downloads into an empty Maven repository
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
jar=$root/adapter-web-javalin/target/payments.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "${1:-}" = --download ]; then
  git -C "$root" archive HEAD | tar -x -C "$work"
  (cd "$work" && mvn -q -Dmaven.repo.local="$work/repository" -DskipTests package)
  find "$work/repository" -type f \( -name '*.jar' -o -name '*.pom' \) -print0 |
    du -cb --files0-from=- | awk 'END { printf "downloaded by the run command: %.1f MB\n", $1 / 1e6 }'
  exit
fi

runs=${1:-9}
[ -f "$jar" ] || { echo "build it first: mvn -q -DskipTests package" >&2; exit 2; }
javac -cp "$jar" -d "$work" "$here/Hello.java"
cd "$work"

# Milliseconds from the start of "$@" until url answers; the process is killed afterwards.
first_answer() {
  local url=$1 begin end pid
  shift
  begin=$(date +%s%N)
  "$@" >out 2>&1 &
  pid=$!
  until curl -sfo /dev/null "$url"; do
    kill -0 $pid 2>/dev/null || { cat out >&2; exit 1; }
    sleep 0.02 # or asking would take half of one core from who is to answer
  done
  end=$(date +%s%N)
  kill $pid; wait $pid 2>/dev/null || true
  echo $(((end - begin) / 1000000))
}
app() { PORT=18080 TOSS_SANDBOX_PORT=18081 first_answer http://127.0.0.1:18080/api/products java "$@" -jar "$jar"; }
hello() { first_answer http://127.0.0.1:18082/hello java -cp "$jar:$work" Hello 18082; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

archive=(-XX:SharedArchiveFile="$work/app.jsa")
PORT=18080 TOSS_SANDBOX_PORT=18081 timeout -s TERM 10 java -XX:ArchiveClassesAtExit="$work/app.jsa" -jar "$jar" >out 2>&1 || true
[ -f app.jsa ] || { cat out >&2; exit 1; }
hello >/dev/null; app >/dev/null
for _ in $(seq "$runs"); do
  hello >>hello.ms; app >>app.ms; app "${archive[@]}" >>archive.ms
done

h=$(median hello.ms) a=$(median app.ms) s=$(median archive.ms)
java -version 2>&1 | head -n 1
printf '%-44s %6d ms\n' 'bare Javalin + Jackson, first answer' "$h"
printf '%-44s %6d ms  %s x hello\n' 'payments.jar, first answer' "$a" "$(awk "BEGIN{printf \"%.2f\", $a/$h}")"
printf '%-44s %6d ms  %s x hello\n' 'payments.jar with a class-data archive' "$s" "$(awk "BEGIN{printf \"%.2f\", $s/$h}")"
printf '%-44s %6.1f MB\n' 'payments.jar' "$(stat -c %s "$jar" | awk '{ print $1 / 1e6 }')"
domain=$(ls "$root"/payment-domain/target/payment-domain-*.jar | grep -v -e tests -e sources | head -n 1)
printf '%-44s %6.1f kB, requires: %s\n' 'payment-domain' "$(stat -c %s "$domain" | awk '{ print $1 / 1e3 }')" \
  "$(jar --describe-module --file "$domain" | awk '/requires/ { print $2 }' | paste -sd' ')"
