/** The shop's pages: what a buyer sees, rendered on the server. */
@NullMarked
package io.creditpack.adapter.web.page;

import org.jspecify.annotations.NullMarked;
