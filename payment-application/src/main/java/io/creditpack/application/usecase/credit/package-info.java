/** What services do with the credits of a customer: spend, hold, capture, release, give away and let expire. */
@NullMarked
package io.creditpack.application.usecase.credit;

import org.jspecify.annotations.NullMarked;
