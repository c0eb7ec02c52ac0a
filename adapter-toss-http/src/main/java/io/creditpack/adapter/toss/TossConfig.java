package io.creditpack.adapter.toss;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Toss is reached.
 *
 * @param baseUrl where its API is; https, or http to this machine
 * @param key signs every request
 * @param previousKey signs again what Toss refused under {@code key}: both are valid for a while when keys are changed, and
 *     both are of one environment
 * @param timeouts how long to wait
 */
public record TossConfig(URI baseUrl, SecretKey key, Optional<SecretKey> previousKey, Timeouts timeouts) {
    /**
     * Toss itself, for tests and for money: the key decides.
     *
     * @see <a href="https://docs.tosspayments.com/reference">Toss core API (read 2026-11)</a>
     */
    public static final URI TOSS = URI.create("https://api.tosspayments.com");

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]", Pattern.CASE_INSENSITIVE);

    /**
     * Refuses an address that secrets must not be sent to, and keys of different environments.
     *
     * @throws IllegalArgumentException if {@link #isSafe} says no, or if one key is for tests and the other one is not
     */
    public TossConfig {
        if (!isSafe(baseUrl)) {
            throw new IllegalArgumentException("the base URL must be https, or http to this machine");
        }
        if (previousKey.map(SecretKey::mode).filter(mode -> mode != key.mode()).isPresent()) {
            throw new IllegalArgumentException("both keys must be of the same environment");
        }
    }

    /** Our key alone, and the timeouts Toss recommends. */
    public static TossConfig of(URI baseUrl, SecretKey key) {
        return new TossConfig(baseUrl, key, Optional.empty(), Timeouts.RECOMMENDED);
    }

    /** Returns whether {@code baseUrl} is a plain address that nobody on the way can read along with. */
    public static boolean isSafe(URI baseUrl) {
        String host = baseUrl.getHost();
        if (host == null
                || baseUrl.getPort() == 0
                || baseUrl.getPort() > LARGEST_PORT
                || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(baseUrl.getScheme())
                || ("http".equalsIgnoreCase(baseUrl.getScheme())
                        && THIS_MACHINE.matcher(host).matches());
    }

    /**
     * How long to wait for Toss.
     *
     * @param connect for a connection, at each address of the host
     * @param read for each part of an answer
     */
    public record Timeouts(Duration connect, Duration read) {
        /**
         * Toss states 60 s or more for its slow calls and nothing for the others.
         *
         * @see <a href="https://docs.tosspayments.com/reference">Toss core API, read timeout (read 2026-11)</a>
         */
        public static final Timeouts RECOMMENDED = new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(60));

        private static final Duration LONGEST_QUERY = Duration.ofSeconds(20);

        /** For looking names up and for writing, which have no time of their own. */
        private static final Duration SLACK = Duration.ofSeconds(2);

        /**
         * Refuses a wait that is none, or has no end.
         *
         * @throws IllegalArgumentException if a time is not more than zero, or longer than an hour
         */
        public Timeouts {
            refuseUnlessSensible(connect);
            refuseUnlessSensible(read);
        }

        private static void refuseUnlessSensible(Duration time) {
            if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("a timeout is more than zero and at most an hour");
            }
        }

        /**
         * Returns when a question is given up. It may be asked again at any time, so nobody waits for it as long as for
         * a confirm: what hangs when Toss goes away is asked again soon after it is back.
         */
        public Duration query() {
            return call().compareTo(LONGEST_QUERY) < 0 ? call() : LONGEST_QUERY;
        }

        /** Returns when a call has ended for sure, however slowly its answer drips in. */
        public Duration call() {
            return connect.plus(read).plus(SLACK);
        }
    }
}
