/** What is sold: packs of credits. */
@NullMarked
package io.creditpack.domain.product;

import org.jspecify.annotations.NullMarked;
