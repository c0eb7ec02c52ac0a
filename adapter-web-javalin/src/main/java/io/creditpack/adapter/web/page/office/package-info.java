/** The back office: what operators see and do, rendered on the server without any script. */
@NullMarked
package io.creditpack.adapter.web.page.office;

import org.jspecify.annotations.NullMarked;
