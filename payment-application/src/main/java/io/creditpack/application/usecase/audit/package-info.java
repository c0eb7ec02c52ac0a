/** Seals the ledgers every day, and recomputes them from their entries. */
@NullMarked
package io.creditpack.application.usecase.audit;

import org.jspecify.annotations.NullMarked;
