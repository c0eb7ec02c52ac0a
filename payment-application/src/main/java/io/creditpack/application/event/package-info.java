/** Tells others what happens: every change that is stored is also put into the outbox. */
@NullMarked
package io.creditpack.application.event;

import org.jspecify.annotations.NullMarked;
