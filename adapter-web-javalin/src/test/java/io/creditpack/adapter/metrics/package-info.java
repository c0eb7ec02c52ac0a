@NullMarked
package io.creditpack.adapter.metrics;

import org.jspecify.annotations.NullMarked;
