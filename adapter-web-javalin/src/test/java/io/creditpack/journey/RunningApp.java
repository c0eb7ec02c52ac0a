package io.creditpack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.boot.AppConfig;
import io.creditpack.boot.PaymentApp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whole application as {@code serve} composes it, on free ports, with its sandbox. */
final class RunningApp implements AutoCloseable {
    private final PaymentApp app;
    private final Browser sandbox;

    private RunningApp(PaymentApp app, URI sandbox) {
        this.app = app;
        this.sandbox = new Browser(sandbox);
    }

    /** Starts an application on {@code database}. */
    static RunningApp on(String database) {
        return on(database, Map.of());
    }

    static RunningApp on(String database, Map<String, String> settings) {
        var environment = new LinkedHashMap<String, String>();
        environment.putAll(Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", database));
        // All shoppers of a test come from one address.
        environment.put("RATE_LIMITS", "off");
        environment.putAll(settings);
        PaymentApp app = PaymentApp.start(AppConfig.from(environment));
        return new RunningApp(app, app.site().sandboxConsole().orElseThrow());
    }

    Shopper shopper() {
        return new Shopper(Browser.signedIn(app.url()), sandbox);
    }

    /** Returns a browser without a session. */
    Browser stranger() {
        return new Browser(app.url());
    }

    /** Returns what a monitoring system reads under this name, or -1 if there is no such figure. */
    double figure(String name) {
        return stranger()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElse(-1);
    }

    /** Returns the sandbox's answer to a program that drives it. */
    JsonNode sandbox(String path, String json) {
        return sandbox.post("/sandbox" + path, json).json();
    }

    /** Returns how many requests of {@code operation} about {@code order} reached the sandbox. */
    long requestsToToss(String operation, String order) {
        JsonNode requests = sandbox.get("/sandbox/requests").json();
        return requests.findParents("operation").stream()
                .filter(request -> request.path("operation").asText().equals(operation))
                .filter(request -> request.toString().contains(order))
                .count();
    }

    @Override
    public void close() {
        app.close();
    }
}
