/** A store in memory, with transactions: one adapter of every port that keeps something. */
@NullMarked
package io.creditpack.application.testkit.memory;

import org.jspecify.annotations.NullMarked;
