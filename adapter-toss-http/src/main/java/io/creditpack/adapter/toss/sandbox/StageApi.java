package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How programs and the console set the stage: faults, time, the webhook address, and what was heard and said. */
final class StageApi {
    private static final Duration LONGEST_STEP = Duration.ofDays(3_650);
    private static final long LONGEST_DELAY_MILLIS = 600_000;

    private final Stage stage;

    StageApi(Stage stage) {
        this.stage = stage;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/sandbox/requests", (request, path) -> requests(request));
        routes.add("PUT", "/sandbox/webhook-url", (request, path) -> setWebhookUrl(request));
        routes.add("GET", "/sandbox/webhook-url", (request, path) -> webhookUrl());
        routes.add("PUT", "/sandbox/refused-keys", (request, path) -> refuseKeys(request));
        routes.add("GET", "/sandbox/webhooks", (request, path) -> webhooks(request));
        routes.add("POST", "/sandbox/faults", (request, path) -> planFault(request));
        routes.add("GET", "/sandbox/faults", (request, path) -> faults());
        routes.add("DELETE", "/sandbox/faults", (request, path) -> forgetFaults());
        routes.add("POST", "/sandbox/clock", (request, path) -> advance(request));
        routes.add("GET", "/sandbox/clock", (request, path) -> time());
        routes.add("DELETE", "/sandbox", (request, path) -> forgetEverything());
    }

    private Reply requests(Request request) {
        ObjectNode head = WireJson.object();
        ObjectNode counts = head.putObject("counts");
        for (SandboxOperation operation : SandboxOperation.values()) {
            counts.put(operation.wireName(), stage.log().count(operation));
        }
        return new JsonStream(
                head,
                "requests",
                stage.log().newestFirst().stream().limit(request.limit()).map(SandboxRequest::json));
    }

    private Answer setWebhookUrl(Request request) {
        JsonInput input = JsonInput.of(request.body(), "url");
        boolean off = !input.has("url") || input.isEmptyText("url");
        stage.queue().sendTo(off ? List.of() : List.of(input.address("url")));
        return webhookUrl();
    }

    /** How keys are changed at Toss: a key that is not known yet, or not any more, is refused. */
    private Answer refuseKeys(Request request) {
        List<String> keys = JsonInput.of(request.body(), "keys").texts("keys", 200);
        stage.credentials().refuse(Set.copyOf(keys));
        return Answer.json(200, WireJson.object().put("refused", keys.size()));
    }

    private Answer webhookUrl() {
        String url = stage.queue().url().map(URI::toString).orElse(null);
        return Answer.json(200, WireJson.object().put("url", url));
    }

    private Answer webhooks(Request request) {
        ObjectNode node = WireJson.object();
        ArrayNode all = node.putArray("webhooks");
        stage.queue().attempts().stream()
                .limit(request.limit())
                .forEach(attempt -> all.addObject()
                        .put("transmissionId", attempt.transmissionId())
                        .put("event", attempt.event())
                        .put("orderId", attempt.orderId())
                        .put("retriedCount", attempt.retriedCount())
                        .put("status", attempt.status()));
        return Answer.json(200, node);
    }

    private Answer planFault(Request request) {
        JsonInput input = JsonInput.of(request.body(), "operation", "fault", "times", "delayMs", "code");
        PlannedFault fault = PlannedFault.on(operation(input), input.choice("fault", SandboxFault.class))
                .times((int) input.integerOr("times", 1, 1, 1_000_000));
        if (input.has("delayMs")) {
            fault = fault.delay(Duration.ofMillis(input.integer("delayMs", 0, LONGEST_DELAY_MILLIS)));
        }
        if (input.has("code")) {
            fault = fault.code(input.matching("code", PlannedFault.CODE));
        }
        stage.faults().plan(fault);
        return Answer.json(201, json(fault));
    }

    private static SandboxOperation operation(JsonInput input) {
        String name = input.text("operation", 100);
        List<SandboxOperation> possible =
                List.of(SandboxOperation.CONFIRM, SandboxOperation.QUERY, SandboxOperation.CANCEL);
        return possible.stream()
                .filter(operation -> operation.wireName().equals(name))
                .findAny()
                .orElseThrow(() -> Refusal.badField("operation", "must be confirm, query or cancel"));
    }

    private static ObjectNode json(PlannedFault fault) {
        return WireJson.object()
                .put("operation", fault.operation().wireName())
                .put("fault", fault.fault().name())
                .put("times", fault.times())
                .put("delayMs", fault.delay().toMillis())
                .put("code", fault.code());
    }

    private Answer faults() {
        ObjectNode node = WireJson.object();
        ArrayNode all = node.putArray("faults");
        stage.faults().waiting().forEach(fault -> all.add(json(fault)));
        return Answer.json(200, node);
    }

    private Answer forgetFaults() {
        stage.faults().clear();
        return faults();
    }

    private Answer advance(Request request) {
        JsonInput input = JsonInput.of(request.body(), "advance");
        stage.advance(step(input.text("advance", 100)));
        return time();
    }

    private static Duration step(String text) {
        try {
            Duration step = Duration.parse(text);
            if (!step.isNegative() && step.compareTo(LONGEST_STEP) <= 0) {
                return step;
            }
        } catch (DateTimeException e) {
            throw Refusal.badField("advance", "must be an ISO-8601 duration such as PT10M");
        }
        throw Refusal.badField("advance", "must be from PT0S to " + LONGEST_STEP);
    }

    private Answer time() {
        return Answer.json(
                200,
                WireJson.object().put("now", KoreanTime.withOffset(stage.clock().instant())));
    }

    private Answer forgetEverything() {
        stage.clear();
        return Answer.empty(204);
    }
}
