package io.creditpack.boot;

/**
 * A text that is never shown.
 *
 * @param value the text
 */
record Secret(String value) {
    @Override
    public String toString() {
        return "…";
    }
}
