@NullMarked
package io.creditpack.adapter.jdbi;

import org.jspecify.annotations.NullMarked;
