package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A fault that waits for the next calls of one operation.
 *
 * @param times how many calls it strikes, 1 or more
 * @param delay how long a TIMEOUT holds its answer and a DELAY its work
 * @param code the error an ERROR_CODE answers, else unused
 */
public record PlannedFault(SandboxOperation operation, SandboxFault fault, int times, Duration delay, String code) {
    /** Longer than any sensible read timeout of a client. */
    public static final Duration LONG_SILENCE = Duration.ofMinutes(2);

    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,99}");

    private static final Duration SHORT_DELAY = Duration.ofMillis(500);

    public PlannedFault {
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative");
        }
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not an error code: " + code);
        }
        if (operation == SandboxOperation.TRANSACTIONS) {
            throw new IllegalArgumentException("faults strike confirm, query and cancel");
        }
    }

    /** Strikes the next call once, a TIMEOUT holding its answer for {@link #LONG_SILENCE}. */
    public static PlannedFault on(SandboxOperation operation, SandboxFault fault) {
        Duration delay = fault == SandboxFault.DELAY ? SHORT_DELAY : LONG_SILENCE;
        return new PlannedFault(operation, fault, 1, delay, TossErrorCode.FAILED_INTERNAL_SYSTEM_PROCESSING.name());
    }

    public PlannedFault times(int count) {
        return new PlannedFault(operation, fault, count, delay, code);
    }

    public PlannedFault delay(Duration length) {
        return new PlannedFault(operation, fault, times, length, code);
    }

    /** Sets the error an ERROR_CODE answers; one that Toss has not listed is answered with status 400. */
    public PlannedFault code(String errorCode) {
        return new PlannedFault(operation, fault, times, delay, errorCode);
    }

    /** True if the API itself decides so, rather than the wire in front of it. */
    boolean isDecision() {
        return fault == SandboxFault.ERROR_CODE || fault == SandboxFault.DELAY;
    }
}
