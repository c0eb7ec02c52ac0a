package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditBalance;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Answers with an account's credits, as they are or as they were {@code at} a moment. */
final class CreditsAnswer {
    private CreditsAnswer() {}

    record PastBody(String at, long balance, long available, long held, long debt) {
        static PastBody of(Instant at, CreditBalance balance) {
            return new PastBody(
                    at.toString(),
                    balance.balance(),
                    balance.available().units(),
                    balance.held().units(),
                    balance.debt().units());
        }
    }

    static void give(Context ctx, CreditStatement statement, AccountId account) {
        String at = ctx.queryParam("at");
        if (at == null) {
            Json.answer(ctx, 200, CreditsBody.of(statement.overview(account)));
            return;
        }
        Instant moment = moment(at);
        Json.answer(ctx, 200, PastBody.of(moment, statement.balanceAt(account, moment)));
    }

    private static Instant moment(String text) {
        try {
            // A plus sign that was not encoded arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notATime) {
            throw Problem.invalid(List.of(
                            new FieldError("at", "must be a time with its offset, such as 2026-11-23T12:00:00+09:00")))
                    .asException();
        }
    }
}
