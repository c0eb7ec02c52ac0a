package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of its own that confirms a payment: Toss has answered it, and it waits for a sign before it settles. */
final class SettlingProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;

    private SettlingProcess(Process process) {
        this.process = process;
    }

    /** Something that becomes true in another process. */
    interface Condition {
        boolean holds() throws SQLException;
    }

    static SettlingProcess start(String url) throws IOException {
        return new SettlingProcess(jvm(SettlingProcess.class, url));
    }

    /** Starts a Java process of this class path, whose output is of no interest but for its errors. */
    static Process jvm(Class<?> main, String argument) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx128m", main.getName(), argument);
        builder.environment().put("CLASSPATH", classPath);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Lets it settle. */
    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Sends a signal, such as {@code STOP} and {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Waits until it has settled, and returns its exit code. */
    int end() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void await(Condition condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            while (!condition.holds()) {
                assertThat(System.nanoTime()).as("the other process gets there").isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] url) throws IOException, InterruptedException {
        try (var shop = new SettlingShop(url[0]);
                var answers = shop.toss.holdConfirmAnswers()) {
            var confirming = new Thread(shop::confirm);
            confirming.start();
            answers.awaitArrival();
            if (System.in.read() == '\n') {
                answers.release();
            }
            confirming.join();
        }
    }
}
