/** The layering of a hexagon as rules that fail a build, for this product and for services that embed it. */
@NullMarked
package io.creditpack.architecture;

import org.jspecify.annotations.NullMarked;
