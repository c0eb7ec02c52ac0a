/** Tells a subscriber of events by signed webhooks, as Standard Webhooks describes them. */
@NullMarked
package io.creditpack.adapter.events;

import org.jspecify.annotations.NullMarked;
