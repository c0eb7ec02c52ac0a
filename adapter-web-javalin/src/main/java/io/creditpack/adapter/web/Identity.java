package io.creditpack.adapter.web;

import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is asking.
 *
 * @param customer whose orders and credits they are
 * @param name who it is: the guest, or whom the provider vouches for
 * @param signedInAs how we know
 */
public record Identity(Customer customer, CustomerId name, SignedInAs signedInAs) {
    private static final String ATTRIBUTE = Identity.class.getName();

    /** How a customer is known. */
    public enum SignedInAs {
        /** By a session cookie of ours. */
        GUEST,
        /** By a token of an identity provider. */
        TOKEN;

        /** Returns the word the API uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CustomerId id() {
        return customer.id();
    }

    /**
     * Returns who sent the request.
     *
     * @throws IllegalStateException if the route's {@link Access} does not identify anybody
     */
    public static Identity of(Context ctx) {
        return find(ctx)
                .orElseThrow(() -> new IllegalStateException("this route identifies nobody: " + ctx.endpoint().path));
    }

    static Optional<Identity> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }
}
