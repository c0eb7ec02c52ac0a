/** Every rule is shown to hold where it should and to fail where it must. */
@NullMarked
package io.creditpack.architecture;

import org.jspecify.annotations.NullMarked;
