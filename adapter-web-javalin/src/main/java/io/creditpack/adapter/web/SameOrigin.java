package io.creditpack.adapter.web;

import io.javalin.http.Context;

/**
 * Tells our own pages from foreign ones that make a customer's browser send something.
 *
 * <p>Every browser says where a POST comes from. A caller that says nothing is no browser, and has no cookie it does not
 * know of.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata</a>
 */
final class SameOrigin {
    private final String origin;

    SameOrigin(Site site) {
        this.origin = site.publicUrl().toString();
    }

    /** Returns whether a foreign page sent the request. */
    boolean isForeign(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String from = ctx.header("Origin");
        return from != null && !from.equals(origin);
    }
}
