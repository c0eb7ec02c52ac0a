@NullMarked
package io.creditpack.adapter.events;

import org.jspecify.annotations.NullMarked;
