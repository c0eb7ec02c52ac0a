package io.creditpack.application.port;

/** The only source of randomness: everything else is a function of its inputs. */
public interface IdGenerator {
    /**
     * Returns a text that nobody can guess and that sorts by the time of its making.
     *
     * <p>36 characters of {@code 0-9a-z}: ten for the milliseconds since 1970 and 26 for 128 random bits. Never the same
     * twice; legal in a Toss orderId.
     */
    String next();
}
