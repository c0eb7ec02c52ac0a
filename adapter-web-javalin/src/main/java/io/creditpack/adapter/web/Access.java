package io.creditpack.adapter.web;

import io.javalin.security.RouteRole;

/** Who may call a route; every route names one. */
public enum Access implements RouteRole {
    /** Anybody; nobody is identified. */
    PUBLIC,
    /** Anybody; whoever has no session yet gets a guest's. */
    VISITOR,
    /** Who has a session or a token; everybody else gets 401. */
    CUSTOMER,
    /** Another program, with one of {@code SERVICE_TOKENS}; everybody else gets 401. */
    SERVICE,
    /** An operator, with one of {@code ADMIN_TOKENS}; everybody else gets 401. */
    OPERATOR,
    /** Whoever is about to sign in to the back office, by a page of ours. */
    OFFICE_DOOR,
    /** An operator with a session of the back office; everybody else gets 401. */
    OFFICE,
    /** Toss. Its calls carry no proof, so nothing they say is believed. */
    TOSS
}
