@NullMarked
package io.creditpack.adapter.toss.sandbox;

import org.jspecify.annotations.NullMarked;
