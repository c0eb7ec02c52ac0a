package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.CustomerAccounts;
import io.creditpack.application.usecase.credit.CaptureHold;
import io.creditpack.application.usecase.credit.HoldCredits;
import io.creditpack.application.usecase.credit.HoldEnding;
import io.creditpack.application.usecase.credit.ReleaseHold;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Machine callers set credits aside, and use or return them. */
public final class HoldRoutes implements Routes {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("hld_[0-9a-f]{32}");

    /** A hold that lasts longer has been forgotten. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final HoldCredits holdCredits;
    private final CaptureHold captureHold;
    private final ReleaseHold releaseHold;
    private final CustomerAccounts accounts;

    public HoldRoutes(
            HoldCredits holdCredits, CaptureHold captureHold, ReleaseHold releaseHold, CustomerAccounts accounts) {
        this.holdCredits = holdCredits;
        this.captureHold = captureHold;
        this.releaseHold = releaseHold;
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/accounts/{customerId}/credits/holds", this::hold, Access.SERVICE);
        routes.post("/api/credits/holds/{holdId}/capture", this::capture, Access.SERVICE);
        routes.post("/api/credits/holds/{holdId}/release", this::release, Access.SERVICE);
    }

    record HoldBody(
            @NotNull(message = "is missing") @Min(value = 1, message = "must be 1 or more")
            Long credits,

            @NotNull(message = "is missing")
            @Size(max = 200, message = "must have at most 200 characters")
            @Pattern(regexp = SpendRoutes.NO_CONTROLS, message = "must be a text of one line")
            String reference,

            @NotNull(message = "is missing") String expiresIn) {}

    record CaptureBody(
            @Nullable @Min(value = 1, message = "must be 1 or more")
            Long credits) {}

    record HeldBody(String holdId, String expiresAt, long available) {
        static HeldBody of(Hold hold) {
            PostedEntry placed = hold.placed();
            return new HeldBody(
                    hold.name(),
                    placed.entry().expiresAt().map(Instant::toString).orElseThrow(),
                    placed.balance().available().units());
        }
    }

    record EndedBody(String holdId, String status, long balance, long available) {
        static EndedBody of(Hold hold, PostedEntry last) {
            return new EndedBody(
                    hold.name(),
                    hold.ending().orElseThrow().how().name(),
                    last.balanceAfter(),
                    last.balance().available().units());
        }
    }

    private void hold(Context ctx) {
        var key = CallerKeys.required(ctx);
        HoldBody body = Bodies.read(ctx, HoldBody.class);
        var command = new HoldCredits.Command(
                accounts.of(SpendRoutes.customer(ctx)),
                key,
                Credits.of(body.credits()),
                body.reference(),
                duration(body));
        HeldBody held = holdCredits
                .handle(command)
                .match(
                        HeldBody::of,
                        available -> {
                            throw SpendRoutes.insufficient(available);
                        },
                        () -> {
                            throw CallerKeys.reused();
                        });
        Json.answer(ctx, 201, held);
    }

    private static Duration duration(HoldBody body) {
        try {
            Duration duration = Duration.parse(body.expiresIn());
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notIso) {
            throw badDuration();
        }
        throw badDuration();
    }

    private static ProblemException badDuration() {
        return Problem.invalid("expiresIn", "must be an ISO-8601 duration from PT1S to P30D, such as PT10M")
                .asException();
    }

    private void capture(Context ctx) {
        var key = CallerKeys.required(ctx);
        Optional<Credits> credits = ctx.bodyAsBytes().length == 0
                ? Optional.empty()
                : Optional.ofNullable(Bodies.read(ctx, CaptureBody.class).credits())
                        .map(Credits::of);
        answer(ctx, captureHold.handle(new CaptureHold.Command(hold(ctx.pathParam("holdId")), key, credits)));
    }

    private void release(Context ctx) {
        var key = CallerKeys.required(ctx);
        answer(ctx, releaseHold.handle(new ReleaseHold.Command(hold(ctx.pathParam("holdId")), key)));
    }

    private static EntryId hold(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown();
        }
        return Hold.idOf(name);
    }

    private static void answer(Context ctx, HoldEnding ending) {
        EndedBody body = ending.match(
                EndedBody::of,
                new HoldEnding.Refusals<>(
                        how -> {
                            throw Problem.of(ProblemType.HOLD_ENDED, "A hold ends once.", "ended", how.name())
                                    .asException();
                        },
                        () -> {
                            throw Problem.invalid("credits", "must not be more than what is held")
                                    .asException();
                        },
                        () -> {
                            throw CallerKeys.reused();
                        },
                        () -> {
                            throw unknown();
                        }));
        Json.answer(ctx, 200, body);
    }

    private static ProblemException unknown() {
        return Problem.of(ProblemType.HOLD_NOT_FOUND, "There is no hold of this id.")
                .asException();
    }
}
