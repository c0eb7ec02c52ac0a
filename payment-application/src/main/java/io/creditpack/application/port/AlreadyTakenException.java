package io.creditpack.application.port;

/** A key that may exist once exists already: a request key, a paymentKey or the id of a ledger entry. */
public final class AlreadyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AlreadyTakenException(String what) {
        super(what);
    }
}
