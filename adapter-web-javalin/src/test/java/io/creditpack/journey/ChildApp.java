package io.creditpack.journey;

import io.creditpack.adapter.web.Browser;
import io.creditpack.boot.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The application in a process of its own, which can be killed as a machine's failure kills it. */
final class ChildApp implements AutoCloseable {
    private final URI url;
    private final Process process;

    private ChildApp(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** Starts {@code serve} in {@code directory} and returns once it is ready. */
    static ChildApp start(Path directory, int port, Map<String, String> environment) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                        List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m", Main.class.getName()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("app.log").toFile()));
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        try {
            var app = new ChildApp(URI.create("http://localhost:" + port), builder.start());
            Patience.until("the application is ready, see " + directory.resolve("app.log"), app::isReady);
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("the application ended with exit code " + process.exitValue());
        }
        try {
            return new Browser(url).get("/health/ready").status() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    /** Does what {@code kill -9} does, and returns once the process is gone. */
    void kill() {
        process.destroyForcibly();
        Patience.until("the process is gone", () -> !process.isAlive());
    }

    /** Does what {@code kill} does, and returns once the process is gone. */
    void stop(Duration limit) {
        process.destroy();
        if (!Patience.isWithin(limit, () -> !process.isAlive())) {
            throw new AssertionError("still running after " + limit);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
