/** What the gateway says happened to the money. */
@NullMarked
package io.creditpack.domain.payment;

import org.jspecify.annotations.NullMarked;
