@NullMarked
package io.creditpack.adapter.web;

import org.jspecify.annotations.NullMarked;
