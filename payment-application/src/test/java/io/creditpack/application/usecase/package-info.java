@NullMarked
package io.creditpack.application.usecase;

import org.jspecify.annotations.NullMarked;
