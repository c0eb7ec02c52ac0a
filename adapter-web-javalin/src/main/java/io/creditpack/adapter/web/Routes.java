package io.creditpack.adapter.web;

import io.javalin.config.RoutesConfig;

/** A group of routes that belong together. */
public interface Routes {
    /** Adds the routes; each names its {@link Access}. */
    void addTo(RoutesConfig routes);
}
