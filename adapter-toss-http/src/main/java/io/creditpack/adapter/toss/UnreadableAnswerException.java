package io.creditpack.adapter.toss;

/** An answer says something about a payment that cannot be taken as it is; the message names the field, never its value. */
final class UnreadableAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableAnswerException(String field) {
        super("unreadable " + field);
    }
}
