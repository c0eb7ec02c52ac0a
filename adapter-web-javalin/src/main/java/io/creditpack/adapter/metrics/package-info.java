/** Counts what passes the ports, for Prometheus. */
@NullMarked
package io.creditpack.adapter.metrics;

import org.jspecify.annotations.NullMarked;
