package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The latest calls of the core API, and how many there were in all. */
final class RequestLog {
    private static final int KEPT = 10_000;

    private final Deque<SandboxRequest> newestFirst = new ArrayDeque<>();
    private final Map<SandboxOperation, Long> counts = new EnumMap<>(SandboxOperation.class);
    private final Clock clock;
    private long total;

    RequestLog(Clock clock) {
        this.clock = clock;
    }

    synchronized SandboxRequest arrived(SandboxOperation operation, Request request) {
        SandboxRequest entry = new SandboxRequest(++total, clock.instant(), operation, request);
        newestFirst.addFirst(entry);
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        counts.merge(operation, 1L, Long::sum);
        return entry;
    }

    synchronized List<SandboxRequest> newestFirst() {
        return List.copyOf(newestFirst);
    }

    /** Exact however many entries were dropped. */
    synchronized long count(SandboxOperation operation) {
        return counts.getOrDefault(operation, 0L);
    }

    synchronized void clear() {
        newestFirst.clear();
        counts.clear();
        total = 0;
    }
}
