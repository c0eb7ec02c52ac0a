/** Toss's core API as the gateway sees it on good days and bad ones. */
@NullMarked
package io.creditpack.adapter.toss;

import org.jspecify.annotations.NullMarked;
