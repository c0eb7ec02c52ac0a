package io.creditpack.adapter.web;

import io.creditpack.adapter.web.Identity.SignedInAs;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who is asking, by whatever proof the request carries. */
public final class SignIn {
    private final GuestSessions guests;
    private final Signer signer;
    private final IdGenerator ids;
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
     * Wires it.
     *
     * @param secureCookies whether browsers reach us over TLS only
     */
    public SignIn(Signer signer, IdGenerator ids, boolean secureCookies, Programs programs) {
        this.guests = new GuestSessions(signer, secureCookies);
        this.signer = signer;
        this.ids = ids;
        this.programs = programs;
    }

    /** Returns who is asking, or empty if the request proves nothing. */
    Optional<Identity> identify(Context ctx) {
        return guests.find(ctx).map(id -> new Identity(customer(id), SignedInAs.GUEST));
    }

    /** Returns which program or operator is asking, or empty if the request has no token of that kind. */
    Optional<Caller> caller(Context ctx, Access access) {
        Tokens tokens = access == Access.OPERATOR ? programs.operators() : programs.services();
        return Caller.tokenOf(ctx).flatMap(tokens::callerOf).map(Caller::new);
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
        return new Identity(customer(new CustomerId("guest_" + ids.next())), SignedInAs.GUEST);
    }

    /** Toss asks for a customerKey nobody can guess, so it is derived from the id by a secret. */
    private Customer customer(CustomerId id) {
        return new Customer(id, "ck_" + signer.sign("customer-key", id.value()));
    }
}
