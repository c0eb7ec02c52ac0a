package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what is under way and lets a caller wait until nothing is. */
final class Tally {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long underWay;

    void begin() {
        add(1);
    }

    void end() {
        add(-1);
    }

    /** Returns false if something was still under way after {@code limit} of real time. */
    boolean awaitNothing(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (underWay > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return underWay == 0;
        } finally {
            lock.unlock();
        }
    }

    private void add(int step) {
        lock.lock();
        try {
            underWay += step;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
