package io.creditpack.boot;

/**
 * One thing that is wrong with the configuration.
 *
 * @param variable which variable
 * @param mend what it must be, never what it is
 */
record ConfigProblem(String variable, String mend) {
    @Override
    public String toString() {
        return variable + " " + mend;
    }
}
