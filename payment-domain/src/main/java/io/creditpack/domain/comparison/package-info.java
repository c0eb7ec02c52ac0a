/** The daily comparison: what Toss lists of a day against what is recorded here. */
@NullMarked
package io.creditpack.domain.comparison;

import org.jspecify.annotations.NullMarked;
