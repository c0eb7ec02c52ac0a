/** Giving money back: what may be refunded, and what became of a refund. */
@NullMarked
package io.creditpack.domain.refund;

import org.jspecify.annotations.NullMarked;
