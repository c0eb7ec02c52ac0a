package io.creditpack.adapter.jdbi;

/** What keys and checks alone refuse; H2 has no portable triggers. */
class H2TamperingTest extends Tampering {
    H2TamperingTest() {
        super(Dialect.H2);
    }
}
