/** What can be read: plain records, nothing changes. */
@NullMarked
package io.creditpack.application.query;

import org.jspecify.annotations.NullMarked;
