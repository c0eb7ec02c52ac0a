package io.creditpack.adapter.web;

import io.javalin.http.Context;

/** Shows a refusal to a person. */
public interface ErrorPage {
    /** Answers with a page; the status is set already. */
    void show(Context ctx, Problem problem);
}
