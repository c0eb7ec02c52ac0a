@NullMarked
package io.creditpack.adapter.web.page;

import org.jspecify.annotations.NullMarked;
