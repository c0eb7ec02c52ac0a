/** The composition root: configuration, commands, and the one place that creates adapters. */
@NullMarked
package io.creditpack.boot;

import org.jspecify.annotations.NullMarked;
