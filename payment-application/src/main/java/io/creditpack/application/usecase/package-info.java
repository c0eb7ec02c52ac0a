/**
 * What can be asked of the application: one class a command, one method {@code handle}. The life of an order is here, from
 * its placing to its refunds; what becomes of its credits, and the audit of them, is in the packages below.
 */
@NullMarked
package io.creditpack.application.usecase;

import org.jspecify.annotations.NullMarked;
