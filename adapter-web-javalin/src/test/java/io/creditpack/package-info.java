/** What holds for all modules together. */
@NullMarked
package io.creditpack;

import org.jspecify.annotations.NullMarked;
