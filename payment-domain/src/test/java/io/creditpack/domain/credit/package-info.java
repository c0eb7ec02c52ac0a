@NullMarked
package io.creditpack.domain.credit;

import org.jspecify.annotations.NullMarked;
