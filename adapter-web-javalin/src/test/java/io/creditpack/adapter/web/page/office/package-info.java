@NullMarked
package io.creditpack.adapter.web.page.office;

import org.jspecify.annotations.NullMarked;
