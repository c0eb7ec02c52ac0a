package io.creditpack.adapter.web;

import io.javalin.security.RouteRole;
import java.time.Duration;

/**
 * What nobody may do as often as they like. A route names its limits beside its {@link Access}.
 *
 * <p>A customer's share is several times what a person does, an address's what a whole company or a carrier's gateway
 * does: they end floods, not shopping sprees. What a customer is refused does not count against the address.
 */
@SuppressWarnings("ImmutableEnumChecker") // a rate is a number and a time
public enum Limit implements RouteRole {
    /** Placing orders. */
    ORDERS(Rate.perSecond(300, 5), Rate.perSecond(600, 100)),
    /** Confirming payments; every tab that shows an order's success page confirms it. */
    CONFIRMS(Rate.perSecond(500, 10), Rate.perSecond(1_000, 200)),
    /** Asking for refunds. */
    REFUNDS(Rate.perSecond(30, 1), Rate.perSecond(300, 20)),
    /** Toss's events, which all come from a few addresses. */
    EVENTS(Rate.perSecond(1_000, 2_000)),
    /** Payments that were declined: whoever tries out cards collects them. */
    DECLINES(402, new Rate(20, Duration.ofSeconds(30)), Rate.perSecond(200, 1)),
    /** Tokens that are nobody's: whoever guesses collects them. */
    WRONG_TOKENS(401, Rate.perSecond(100, 1)),
    /** Tokens typed into the back office that are nobody's; a person mistypes a few. */
    SIGN_INS(401, new Rate(10, Duration.ofSeconds(30)));

    private static final int ANY = 0;

    private final int status;
    private final Rate customer;
    private final Rate address;

    Limit(int status, Rate customer, Rate address) {
        this.status = status;
        this.customer = customer;
        this.address = address;
    }

    Limit(Rate customer, Rate address) {
        this(ANY, customer, address);
    }

    Limit(Rate address) {
        this(ANY, address, address);
    }

    Limit(int status, Rate address) {
        this(status, address, address);
    }

    /** Returns whether every request counts, whatever comes of it. */
    boolean countsRequests() {
        return status == ANY;
    }

    /** Returns whether a request counts that was answered this way. */
    boolean countsAnswer(int answered) {
        return status == answered;
    }

    Rate perCustomer() {
        return customer;
    }

    Rate perAddress() {
        return address;
    }
}
