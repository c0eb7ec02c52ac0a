/** What can be asked of the application: one class a command, one method {@code handle}. */
@NullMarked
package io.creditpack.application.usecase;

import org.jspecify.annotations.NullMarked;
