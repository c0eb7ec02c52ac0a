package io.creditpack.adapter.web;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param burst how many times at once, 1 or more
 * @param every how long until one more is allowed, more than zero
 */
record Rate(int burst, Duration every) {
    static Rate perSecond(int burst, int times) {
        return new Rate(burst, Duration.ofSeconds(1).dividedBy(times));
    }
}
