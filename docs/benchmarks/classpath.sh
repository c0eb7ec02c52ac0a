# Sourced: builds the benchmarks and leaves their class path in $classpath. Needs Maven and a JDK 17.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
(cd "$root" && mvn -q -B -P 'bench,!checks,!examples' -pl payment-domain,adapter-persistence-jdbi -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test)
classpath=$root/payment-domain/target/test-classes:$root/adapter-persistence-jdbi/target/test-classes
classpath=$classpath:$root/adapter-persistence-jdbi/target/classes:$(cat "$root/adapter-persistence-jdbi/target/classpath")
