/** What the API and the pages share: the server, who is asking, in which language, and what is refused. */
@NullMarked
package io.creditpack.adapter.web;

import org.jspecify.annotations.NullMarked;
