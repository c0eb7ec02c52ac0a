package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process of its own runs out of what no process can do without. */
@Timeout(60)
final class LastResortTest {
    @ParameterizedTest
    @EnumSource
    void H5_aProcessThatHasNothingLeftEndsAndIsNotHalfAlive(Resource resource) throws Exception {
        Process process = start(resource);
        try {
            assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(LastResort.OUT_OF_MEMORY);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Resource resource) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx48m", Hungry.class.getName(), resource.name());
        builder.environment().put("CLASSPATH", classPath);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What can run out. */
    enum Resource {
        MEMORY {
            @Override
            void useUp() {
                List<long[]> kept = new ArrayList<>();
                while (!kept.contains(new long[0])) {
                    kept.add(new long[1 << 17]);
                }
            }
        },
        THREADS {
            /** No process has addresses for such a stack. */
            @Override
            void useUp() {
                new Thread(Thread.currentThread().getThreadGroup(), () -> {}, "giant", 1L << 50).start();
            }
        };

        abstract void useUp();
    }

    /** The other process: one of its workers uses everything up, while another one goes on. */
    static final class Hungry {
        private Hungry() {}

        public static void main(String[] resource) throws InterruptedException {
            LastResort.install();
            try (var workers = new Workers(2)) {
                workers.everySecond("going on", () -> {});
                workers.everySecond("being hungry", Resource.valueOf(resource[0])::useUp);
                Thread.currentThread().join();
            }
        }
    }
}
