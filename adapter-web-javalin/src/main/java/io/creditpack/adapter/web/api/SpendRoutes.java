package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.CustomerAccounts;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.CustomerId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Machine callers read a customer's credits and spend them. */
public final class SpendRoutes implements Routes {
    static final String NO_CONTROLS = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*";

    private final SpendCredits spendCredits;
    private final CreditStatement statement;
    private final CustomerAccounts accounts;

    public SpendRoutes(SpendCredits spendCredits, CreditStatement statement, CustomerAccounts accounts) {
        this.spendCredits = spendCredits;
        this.statement = statement;
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/accounts/{customerId}/credits",
                ctx -> CreditsAnswer.give(ctx, statement, accounts.of(customer(ctx))),
                Access.SERVICE);
        routes.post("/api/accounts/{customerId}/credits/spend", this::spend, Access.SERVICE);
    }

    record SpendBody(
            @NotNull(message = "is missing") @Min(value = 1, message = "must be 1 or more")
            Long credits,

            @NotNull(message = "is missing")
            @Size(max = 200, message = "must have at most 200 characters")
            @Pattern(regexp = NO_CONTROLS, message = "must be a text of one line")
            String reference) {}

    record SpentBody(String entryId, long balance, long available) {
        static SpentBody of(PostedEntry entry) {
            return new SpentBody(
                    entry.entry().id().value(),
                    entry.balanceAfter(),
                    entry.balance().available().units());
        }
    }

    private void spend(Context ctx) {
        var key = CallerKeys.required(ctx);
        SpendBody body = Bodies.read(ctx, SpendBody.class);
        var command =
                new SpendCredits.Command(accounts.of(customer(ctx)), key, Credits.of(body.credits()), body.reference());
        SpentBody spent = spendCredits
                .handle(command)
                .match(
                        SpentBody::of,
                        available -> {
                            throw insufficient(available);
                        },
                        () -> {
                            throw CallerKeys.reused();
                        });
        Json.answer(ctx, 201, spent);
    }

    static ProblemException insufficient(Credits available) {
        return Problem.of(
                        ProblemType.INSUFFICIENT_CREDITS,
                        "Nothing was booked; the same key may be used again.",
                        "available",
                        available.units())
                .asException();
    }

    /** Whoever never bought anything has an account all the same: an empty one. */
    static CustomerId customer(Context ctx) {
        String customer = ctx.pathParam("customerId");
        if (!CustomerId.isLegal(customer)) {
            throw Problem.of(ProblemType.NOT_FOUND, "No customer has such an id.")
                    .asException();
        }
        return new CustomerId(customer);
    }
}
