/** What the application needs from the outside, shaped by its own need. */
@NullMarked
package io.creditpack.application.port;

import org.jspecify.annotations.NullMarked;
