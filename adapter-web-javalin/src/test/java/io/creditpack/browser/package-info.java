/** The shop as a person uses it: a real Chromium, the whole application, and the sandbox as Toss. */
@NullMarked
package io.creditpack.browser;

import org.jspecify.annotations.NullMarked;
