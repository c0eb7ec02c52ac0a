package io.creditpack.boot;

import io.creditpack.adapter.toss.sandbox.TossSandbox;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** The commands that go on until the process is told to stop. */
final class Serving {
    private final AppConfig config;
    private final PrintStream out;

    Serving(AppConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /** Serves the shop. */
    void untilStopped() {
        LastResort.install();
        PaymentApp app = PaymentApp.start(config);
        out.println("Shop:        " + app.site().publicUrl() + "/pricing");
        out.println(app.site()
                .sandboxConsole()
                .map(sandbox ->
                        "Toss:        the sandbox at " + sandbox + ", for TOSS_SECRET_KEY is not set; no money moves")
                .orElse("Toss:        " + config.toss().addresses().api()));
        config.warnings().forEach(warning -> out.println("Warning:     " + warning));
        waitForStop(app);
    }

    /** Serves only the sandbox, which tells a shop on this machine what happens. */
    static void onlySandbox(AppConfig config, PrintStream out) {
        URI shop = PaymentApp.url(config.http(), config.http().port());
        TossSandbox sandbox = TossAccess.startSandbox(config.toss(), shop, new MicrosecondClock());
        out.println("Sandbox:     " + sandbox.url());
        waitForStop(sandbox);
    }

    private static void waitForStop(AutoCloseable running) {
        var stopped = new CountDownLatch(1);
        var parts = new OpenParts();
        parts.add(running);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            parts.close();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
