@NullMarked
package io.creditpack.journey;

import org.jspecify.annotations.NullMarked;
