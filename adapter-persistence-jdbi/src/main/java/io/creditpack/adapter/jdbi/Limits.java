package io.creditpack.adapter.jdbi;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param connection for a connection, out of the pool or to the server
 * @param lock for another transaction that holds a lock, or must end before this one begins
 * @param statement for one statement
 * @param answer for any sign of life: of the server in a statement, or of us in a transaction
 */
record Limits(Duration connection, Duration lock, Duration statement, Duration answer) {
    /** Statements here take milliseconds; whoever waits longer is better told to come back, within three seconds. */
    static final Limits USUAL =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
}
