package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A call of the core API as it arrived, and what became of it so far. */
public final class SandboxRequest {
    private final long sequence;
    private final Instant receivedAt;
    private final SandboxOperation operation;
    private final String method;
    private final String path;
    private final String body;
    private final @Nullable String idempotencyKey;
    private volatile @Nullable SandboxFault fault;
    private volatile @Nullable Answer answer;

    /** Keeps no header but the key: the others hold the caller's secret. */
    SandboxRequest(long sequence, Instant receivedAt, SandboxOperation operation, Request request) {
        this.sequence = sequence;
        this.receivedAt = receivedAt;
        this.operation = operation;
        this.method = request.method();
        this.path = request.target();
        this.body = request.body();
        this.idempotencyKey = request.header(IdempotencyStore.HEADER).orElse(null);
    }

    /** Counts the calls since the sandbox was last cleared, from 1. */
    public long sequence() {
        return sequence;
    }

    /** On the sandbox's own clock. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public SandboxOperation operation() {
        return operation;
    }

    public String method() {
        return method;
    }

    /** Path and query as they were sent. */
    public String path() {
        return path;
    }

    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    public String body() {
        return body;
    }

    /** The status of the answer, absent while there is none or if the connection was ended without one. */
    public OptionalInt status() {
        Answer given = answer;
        return given == null ? OptionalInt.empty() : OptionalInt.of(given.status());
    }

    /** The body of the answer as the client saw it, empty if there was none. */
    public String answer() {
        Answer given = answer;
        return given == null ? "" : new String(given.body().get(), StandardCharsets.UTF_8);
    }

    /** The fault that struck this call. */
    public Optional<SandboxFault> fault() {
        return Optional.ofNullable(fault);
    }

    void struckBy(PlannedFault planned) {
        fault = planned.fault();
    }

    void answeredBy(Reply reply) {
        answer = reply instanceof Answer given ? given : null;
    }

    ObjectNode json() {
        SandboxFault struck = fault;
        OptionalInt known = status();
        ObjectNode node = WireJson.object()
                .put("sequence", sequence)
                .put("receivedAt", KoreanTime.withOffset(receivedAt))
                .put("operation", operation.wireName())
                .put("method", method())
                .put("path", path())
                .put("idempotencyKey", idempotencyKey().orElse(null))
                .put("status", known.isPresent() ? known.getAsInt() : null)
                .put("fault", struck == null ? null : struck.name());
        node.set("body", WireJson.readable(body()));
        node.set("answer", WireJson.readable(answer()));
        return node;
    }

    @Override
    public String toString() {
        return "SandboxRequest[" + sequence + " " + operation + ", status=" + status() + ", fault=" + fault + "]";
    }
}
