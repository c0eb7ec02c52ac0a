/**
 * A fake of TossPayments for development and tests: it speaks the wire contract of the core API and knows nothing of
 * the application that talks to it.
 */
@NullMarked
package io.creditpack.adapter.toss.sandbox;

import org.jspecify.annotations.NullMarked;
