package io.creditpack.application.port;

/** Somebody else saved first; load again and decide anew. */
public final class StaleWriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StaleWriteException(String what) {
        super(what);
    }
}
