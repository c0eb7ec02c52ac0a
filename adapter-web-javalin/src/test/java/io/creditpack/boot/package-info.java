@NullMarked
package io.creditpack.boot;

import org.jspecify.annotations.NullMarked;
