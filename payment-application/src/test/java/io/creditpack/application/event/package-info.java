@NullMarked
package io.creditpack.application.event;

import org.jspecify.annotations.NullMarked;
