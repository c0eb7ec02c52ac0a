@NullMarked
package io.creditpack.adapter.web.api;

import org.jspecify.annotations.NullMarked;
