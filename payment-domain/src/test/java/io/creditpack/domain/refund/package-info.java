@NullMarked
package io.creditpack.domain.refund;

import org.jspecify.annotations.NullMarked;
