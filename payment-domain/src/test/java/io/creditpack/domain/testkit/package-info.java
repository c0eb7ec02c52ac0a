/** The purchase the domain's tests speak of, and a shop to try it in. */
@NullMarked
package io.creditpack.domain.testkit;

import org.jspecify.annotations.NullMarked;
