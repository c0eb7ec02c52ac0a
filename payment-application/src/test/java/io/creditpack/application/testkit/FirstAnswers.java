package io.creditpack.application.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Toss's memory of Idempotency-Keys.
 *
 * @param <R> the answers of one operation
 * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Idempotency-Key (read 2026-11)</a>
 */
final class FirstAnswers<R> {
    private final Map<String, R> answers = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /** Forgets every key, as Toss does after 15 days. */
    synchronized void forget() {
        answers.clear();
    }

    /** Works the first time a key is seen; later returns the same answer, or {@code busy} while the first one works. */
    R answer(String key, Supplier<R> work, R busy) {
        synchronized (this) {
            R first = answers.get(key);
            if (first != null) {
                return first;
            }
            if (!running.add(key)) {
                return busy;
            }
        }
        try {
            R answer = work.get();
            synchronized (this) {
                answers.put(key, answer);
            }
            return answer;
        } finally {
            synchronized (this) {
                running.remove(key);
            }
        }
    }
}
