package io.creditpack.application.port;

/**
 * Why Toss did nothing.
 *
 * @param kind whose fault it is
 * @param code Toss's error code, or a short word of ours where Toss was not reached
 */
public record Obstacle(Kind kind, String code) {
    public enum Kind {
        /** No byte of the request left, or Toss asks to come back later. */
        UNREACHABLE,
        /** Toss refused our keys, contract or request; an operator must mend it. */
        MISCONFIGURED
    }
}
