/** Whole units that are counted here: won and credits. */
@NullMarked
package io.creditpack.domain.money;

import org.jspecify.annotations.NullMarked;
