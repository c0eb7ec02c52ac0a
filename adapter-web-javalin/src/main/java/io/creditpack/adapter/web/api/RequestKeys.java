package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Problem;
import io.creditpack.domain.order.RequestKey;
import io.javalin.http.Context;
import java.util.Optional;

/** Reads the Idempotency-Key of a request. */
final class RequestKeys {
    private static final String HEADER = "Idempotency-Key";

    private RequestKeys() {}

    static Optional<RequestKey> of(Context ctx) {
        return Optional.ofNullable(ctx.header(HEADER)).map(key -> {
            if (!RequestKey.isLegal(key)) {
                throw Problem.invalid(HEADER, "must be 1 to 255 visible ASCII characters")
                        .asException();
            }
            return new RequestKey(key);
        });
    }

    /** Reads the key of a request that moves something each time it is sent under a new one. */
    static RequestKey required(Context ctx) {
        return of(ctx).orElseThrow(() -> Problem.invalid(HEADER, "is missing").asException());
    }
}
