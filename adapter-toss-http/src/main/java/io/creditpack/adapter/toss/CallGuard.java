package io.creditpack.adapter.toss;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps a Toss that is slow or away from taking everything here with it: only so many calls are under way, and when
 * nearly all of them come to nothing it lets Toss rest and tries a few again after a while.
 *
 * <p>A call it holds back was surely not sent. What was sent ends as it ends; the guard never changes an answer.
 */
final class CallGuard {
    /** Who waits for an answer. Background work may never take what a buyer needs. */
    enum Share {
        /** A person; as many as a burst of confirms, and fewer than there are threads to serve pages with. */
        PEOPLE(500),
        BACKGROUND(20);

        private final int callsAtOnce;

        Share(int callsAtOnce) {
            this.callsAtOnce = callsAtOnce;
        }
    }

    static final Duration REST = Duration.ofSeconds(5);
    private static final Duration MEMORY = Duration.ofSeconds(60);

    /** Slower is of no use to a buyer: Toss answers a confirm in a second or two. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    /** A few lost answers are found out one by one; only an outage makes nearly all calls come to nothing. */
    private static final float MOST_PERCENT = 80;

    private static final int FEWEST_CALLS = 10;
    private static final int TRIALS = 3;

    private final Semaphore people = new Semaphore(Share.PEOPLE.callsAtOnce);
    private final Semaphore background = new Semaphore(Share.BACKGROUND.callsAtOnce);
    private final CircuitBreaker breaker;

    CallGuard() {
        this(settings());
    }

    /** For tests, which move the time themselves. */
    static CallGuard on(Clock clock) {
        return new CallGuard(settings()
                .clock(clock)
                .currentTimestampFunction(now -> now.instant().toEpochMilli(), TimeUnit.MILLISECONDS));
    }

    private CallGuard(CircuitBreakerConfig.Builder settings) {
        breaker = CircuitBreaker.of("toss", settings.build());
    }

    private static CircuitBreakerConfig.Builder settings() {
        return CircuitBreakerConfig.custom()
                .slidingWindow((int) MEMORY.toSeconds(), FEWEST_CALLS, SlidingWindowType.TIME_BASED)
                .failureRateThreshold(MOST_PERCENT)
                .slowCallRateThreshold(MOST_PERCENT)
                .slowCallDurationThreshold(SLOW)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .recordResult(CallGuard::isTrouble);
    }

    /** Returns whether a call of {@code share} would be held back now. */
    boolean holdsBack(Share share) {
        if (semaphore(share).availablePermits() == 0 || !breaker.tryAcquirePermission()) {
            return true;
        }
        breaker.releasePermission();
        return false;
    }

    /** Calls, or holds the call back. */
    Reply call(Share share, Supplier<Reply> call) {
        Semaphore place = semaphore(share);
        if (!place.tryAcquire()) {
            return new Reply.NotSent("TOO_MANY_CALLS");
        }
        try {
            return breaker.tryAcquirePermission() ? watched(call) : new Reply.NotSent("TOSS_RESTS");
        } finally {
            place.release();
        }
    }

    private Reply watched(Supplier<Reply> call) {
        long start = breaker.getCurrentTimestamp();
        boolean told = false;
        try {
            Reply reply = call.get();
            breaker.onResult(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), reply);
            told = true;
            return reply;
        } finally {
            if (!told) {
                breaker.releasePermission();
            }
        }
    }

    private Semaphore semaphore(Share share) {
        return switch (share) {
            case PEOPLE -> people;
            case BACKGROUND -> background;
        };
    }

    /**
     * Toss itself is in trouble, or wants fewer requests. A refusal
     * in Toss's own words is an answer, whatever its status.
     */
    private static boolean isTrouble(Object result) {
        return ((Reply) result)
                .match(
                        answer -> isThrottled(answer)
                                || (answer.status() >= 500
                                        && TossJson.errorCode(answer.body()).isEmpty()),
                        notSent -> true,
                        lost -> true);
    }

    /**
     * Toss answers too many requests with 429, and rapid repetitions with a code of their own.
     *
     * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: error codes (read 2026-11)</a>
     */
    private static boolean isThrottled(Reply.Answered answer) {
        return answer.status() == 429
                || TossJson.errorCode(answer.body())
                        .filter("FORBIDDEN_CONSECUTIVE_REQUEST"::equals)
                        .isPresent();
    }
}
