package io.creditpack.boot;

import java.lang.Thread.UncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of whatever nobody caught, and ends a process that has no memory or threads left: half alive it would go on
 * answering wrongly. Whoever runs it starts it again, and it finds by itself what it left open.
 */
final class LastResort implements UncaughtExceptionHandler {
    /** Unlike any exit code of a command. */
    static final int OUT_OF_MEMORY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private LastResort() {}

    /** From now on hears of every thread. */
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler(new LastResort());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        try {
            LOG.error("nobody caught this in {}", thread.getName(), fault);
        } finally {
            if (isFatal(fault)) {
                // Without the hooks of an orderly stop, which need what is missing.
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            }
        }
    }

    private static boolean isFatal(Throwable fault) {
        return fault instanceof OutOfMemoryError || fault instanceof InternalError;
    }
}
