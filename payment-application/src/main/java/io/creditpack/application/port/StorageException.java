package io.creditpack.application.port;

/** The database cannot be reached, did not answer in time or has no room; nothing was stored, or it is not known. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String what, Throwable cause) {
        super(what, cause);
    }
}
