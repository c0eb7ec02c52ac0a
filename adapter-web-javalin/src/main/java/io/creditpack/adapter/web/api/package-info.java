/** The HTTP API: JSON in and out. */
@NullMarked
package io.creditpack.adapter.web.api;

import org.jspecify.annotations.NullMarked;
