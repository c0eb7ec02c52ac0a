@NullMarked
package io.creditpack.domain.comparison;

import org.jspecify.annotations.NullMarked;
