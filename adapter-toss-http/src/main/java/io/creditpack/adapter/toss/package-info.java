/** Speaks Toss's core API over HTTP: what was sent, what came back, and what that means for an order. */
@NullMarked
package io.creditpack.adapter.toss;

import org.jspecify.annotations.NullMarked;
