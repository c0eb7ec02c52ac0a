/** The customer's wish to buy one product, and what has become of it. */
@NullMarked
package io.creditpack.domain.order;

import org.jspecify.annotations.NullMarked;
