@NullMarked
package io.creditpack.application.usecase.credit;

import org.jspecify.annotations.NullMarked;
