package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The first answer given under each Idempotency-Key, given again to whoever repeats the key.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Toss: idempotency key</a>
 */
final class IdempotencyStore {
    static final String HEADER = "idempotency-key";
    static final String TRACE_HEADER = "x-tosspayments-trace-id";
    private static final int MAX_KEY_LENGTH = 300;
    private static final Duration LIFETIME = Duration.ofDays(15);

    private final Map<Identity, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<Entry> oldestFirst = new ConcurrentLinkedQueue<>();
    private final Clock clock;
    private final Tokens tokens;

    /** What makes two requests the same one to Toss; the body does not. */
    private record Identity(String key, String caller, String method, String target) {}

    private static final class Entry {
        private final Identity identity;
        private final Instant firstUsed;
        private volatile @Nullable Answer answer;

        Entry(Identity identity, Instant firstUsed) {
            this.identity = identity;
            this.firstUsed = firstUsed;
        }
    }

    IdempotencyStore(Clock clock, Tokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /**
     * Answers with {@code work}, or with what it answered under the same key before.
     *
     * @throws Refusal INVALID_IDEMPOTENCY_KEY, IDEMPOTENT_REQUEST_PROCESSING while the first request still runs, or
     *     what {@code work} throws; a key whose work has thrown is free again
     */
    Answer once(Request request, String caller, Work work) {
        String key = request.header(HEADER).orElse("");
        if (key.isEmpty() || !request.method().equals("POST")) {
            return work.perform();
        }
        if (key.length() > MAX_KEY_LENGTH) {
            throw Refusal.of(TossErrorCode.INVALID_IDEMPOTENCY_KEY);
        }
        forgetExpired();
        Entry mine = new Entry(new Identity(key, caller, request.method(), request.target()), clock.instant());
        Entry first = entries.putIfAbsent(mine.identity, mine);
        return (first == null ? firstAnswer(mine, work) : replay(first)).with("Idempotency-Key", key);
    }

    void clear() {
        entries.clear();
        oldestFirst.clear();
    }

    private Answer firstAnswer(Entry mine, Work work) {
        boolean answered = false;
        try {
            Answer answer = work.perform();
            mine.answer = answer;
            oldestFirst.add(mine);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                entries.remove(mine.identity, mine);
            }
        }
    }

    /** A replay can be told by the two ids in its trace header. */
    private Answer replay(Entry first) {
        Answer answer = first.answer;
        if (answer == null) {
            throw Refusal.of(TossErrorCode.IDEMPOTENT_REQUEST_PROCESSING);
        }
        return answer.with(TRACE_HEADER, answer.headers().get(TRACE_HEADER) + "," + tokens.traceId());
    }

    private void forgetExpired() {
        Instant oldest = clock.instant().minus(LIFETIME);
        for (Entry head = oldestFirst.peek();
                head != null && !head.firstUsed.isAfter(oldest);
                head = oldestFirst.peek()) {
            oldestFirst.remove(head);
            entries.remove(head.identity, head);
        }
    }
}
