# Sourced: starts payments.jar on a fresh database with its sandbox, on $shop_port and $sandbox_port, for one run, and
# compiles the load programs into $work. DATABASE_URL chooses the database, an H2 file by default; JAVA_OPTS the JVM's.
# After keep_apart the shop has the first half of the processors and `load` the others, so that none takes from the other.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$root/adapter-web-javalin/target/payments.jar
[ -f "$jar" ] || { echo "build it first: mvn -q -DskipTests package" >&2; exit 2; }
shop_port=18080 sandbox_port=18081
work=$(mktemp -d)
javac -d "$work" "$root"/docs/benchmarks/{OpenLoop,Customers,Confirms,Overload,SlowSockets,Webhooks}.java

shop_cpus=() load_cpus=()
keep_apart() {
  local cpus half
  cpus=$(nproc) half=$(($(nproc) / 2))
  [ "$half" -gt 0 ] || { echo "two processors are needed to keep shop and customers apart" >&2; exit 2; }
  shop_cpus=(taskset -c "0-$((half - 1))") load_cpus=(taskset -c "$half-$((cpus - 1))")
}
load() { "${load_cpus[@]}" java -Xss256k -cp "$work" "$@"; }

start_shop() {
  (cd "$work" && exec env PORT=$shop_port TOSS_SANDBOX_PORT=$sandbox_port RATE_LIMITS=off ORDER_TTL=24h \
    DATABASE_URL="${DATABASE_URL:-jdbc:h2:file:$work/data/payments}" \
    "${shop_cpus[@]}" java ${JAVA_OPTS:-} -jar "$jar" >"$work/shop.log" 2>&1) &
  shop=$!
  for _ in $(seq 600); do
    curl -sfo /dev/null "http://127.0.0.1:$shop_port/health/ready" && return
    kill -0 "$shop" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 20 "$work/shop.log" >&2
  exit 1
}
stop_shop() { [ -z "${shop:-}" ] || { kill "$shop" 2>/dev/null; wait "$shop" 2>/dev/null || true; shop=; }; }
machine() { echo "$(nproc) cores, load$(uptime | sed 's/.*load//'), $(java -version 2>&1 | head -n 1)"; }
