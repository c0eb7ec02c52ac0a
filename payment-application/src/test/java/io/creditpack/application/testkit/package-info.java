/** In-memory adapters, fakes and contract suites: what a use case is tested with and an adapter is certified by. */
@NullMarked
package io.creditpack.application.testkit;

import org.jspecify.annotations.NullMarked;
