/** The application's ports over SQL, on H2 and PostgreSQL alike. */
@NullMarked
package io.creditpack.adapter.jdbi;

import org.jspecify.annotations.NullMarked;
