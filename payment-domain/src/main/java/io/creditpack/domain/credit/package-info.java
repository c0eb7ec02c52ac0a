/** The ledger of credits: append-only entries, lots and balances. */
@NullMarked
package io.creditpack.domain.credit;

import org.jspecify.annotations.NullMarked;
