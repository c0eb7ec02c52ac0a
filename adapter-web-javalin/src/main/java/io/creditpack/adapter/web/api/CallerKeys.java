package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.application.usecase.credit.CallerKey;
import io.javalin.http.Context;

/** Reads the Idempotency-Key of a machine caller, without which nothing of it is booked. */
final class CallerKeys {
    private CallerKeys() {}

    static CallerKey required(Context ctx) {
        return new CallerKey(Caller.of(ctx).name(), RequestKeys.required(ctx));
    }

    static ProblemException reused() {
        return Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for another request.")
                .asException();
    }
}
