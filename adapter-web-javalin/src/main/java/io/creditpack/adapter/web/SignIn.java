package io.creditpack.adapter.web;

import io.creditpack.adapter.web.Identity.SignedInAs;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.SignIns;
import io.creditpack.application.usecase.SignInCustomer;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Finds out who is asking, by whatever proof the request carries. */
public final class SignIn {
    private final Customers customers;
    private final GuestSessions guests;
    private final Signer signer;
    private final IdGenerator ids;
    private final OperatorSessions operators;
    private final Programs programs;

    /**
     * Who calls with tokens.
     *
     * @param services programs that spend credits
     * @param operators people who look after orders
     */
    public record Programs(Tokens services, Tokens operators) {
        public static final Programs NONE = new Programs(Tokens.NONE, Tokens.NONE);
    }

    /**
     * How customers are known.
     *
     * @param signInCustomer finds the account of whoever has a token
     * @param signIns knows which guests' sessions are over
     * @param tokens the provider's tokens; empty to have guests only
     * @param secureCookies whether browsers reach us over TLS only
     */
    public record Customers(
            SignInCustomer signInCustomer,
            SignIns signIns,
            Optional<AccessTokens> tokens,
            boolean secureCookies,
            Clock clock) {}

    /** Wires it. */
    public SignIn(Signer signer, IdGenerator ids, Customers customers, Programs programs) {
        this.customers = customers;
        this.guests = new GuestSessions(signer, customers.secureCookies(), customers.clock());
        this.signer = signer;
        this.ids = ids;
        this.operators = new OperatorSessions(signer, programs.operators(), customers);
        this.programs = programs;
    }

    Tracing tracing() {
        return new Tracing(ids);
    }

    SecurityLog log() {
        Clock clock = customers.clock();
        return new SecurityLog(
                () -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()), signer.sign("security-log", ""));
    }

    /**
     * Returns who is asking, or empty if the request proves nothing.
     *
     * @throws ProblemException if it carries a token that proves nothing: it is not taken for a guest's then
     */
    Optional<Identity> identify(Context ctx) {
        Optional<CustomerId> guest =
                guests.find(ctx).filter(id -> !customers.signIns().isOver(id));
        return customers
                .tokens()
                .flatMap(tokens -> Caller.tokenOf(ctx).map(tokens::subjectOf))
                .map(subject -> person(subject, guest))
                .or(() -> guest.map(id -> new Identity(customer(id), id, SignedInAs.GUEST)));
    }

    private Identity person(CustomerId subject, Optional<CustomerId> guest) {
        CustomerId account = customers.signInCustomer().handle(new SignInCustomer.Command(subject, guest));
        return new Identity(customer(account), subject, SignedInAs.TOKEN);
    }

    /** Returns which program or operator is asking, or empty if the request has no token of that kind. */
    Optional<Caller> caller(Context ctx, Access access) {
        Tokens tokens = access == Access.OPERATOR ? programs.operators() : programs.services();
        return Caller.tokenOf(ctx).flatMap(tokens::callerOf).map(Caller::new);
    }

    /** Returns the operators who signed in to the back office. */
    public OperatorSessions operators() {
        return operators;
    }

    /** Returns who is asking; whoever is new becomes a guest, and every visit renews a guest's cookie. */
    Identity welcome(Context ctx) {
        Identity identity = identify(ctx).orElseGet(this::newGuest);
        if (identity.signedInAs() == SignedInAs.GUEST) {
            guests.keep(ctx, identity.id());
        }
        return identity;
    }

    private Identity newGuest() {
        CustomerId guest = GuestSessions.guest(ids.next());
        return new Identity(customer(guest), guest, SignedInAs.GUEST);
    }

    /** Toss asks for a customerKey nobody can guess, so it is derived from the id by a secret. */
    private Customer customer(CustomerId id) {
        return new Customer(id, "ck_" + signer.sign("customer-key", id.value()));
    }

    /** Takes a guest's cookie away. */
    public void forget(Context ctx) {
        guests.forget(ctx);
    }
}
