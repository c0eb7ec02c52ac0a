package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.application.query.Page;
import io.creditpack.application.query.ReceivedWebhooks;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.ReplayWebhook;
import io.creditpack.domain.payment.PaymentKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Toss's events, for operators: what came, what became of it, and another try. */
public final class AdminWebhookRoutes implements Routes {
    private static final String WAITING = "waiting";
    private static final Pattern EVENT_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /** What the contract's only state is; a list without a state shows what needs a person. */
    private static final String DEFAULT_STATE = "parked";

    private static final Map<String, Optional<Outcome>> STATES = Map.of(
            WAITING,
            Optional.empty(),
            "done",
            Optional.of(Outcome.DONE),
            "ignored",
            Optional.of(Outcome.IGNORED),
            DEFAULT_STATE,
            Optional.of(Outcome.PARKED));

    private final ReceivedWebhooks received;
    private final ReplayWebhook replayWebhook;
    private final KeepOperatorLog log;

    public AdminWebhookRoutes(ReceivedWebhooks received, ReplayWebhook replayWebhook, KeepOperatorLog log) {
        this.received = received;
        this.replayWebhook = replayWebhook;
        this.log = log;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/admin/webhooks", this::list, Access.OPERATOR);
        routes.post("/api/admin/webhooks/{id}/replay", this::replay, Access.OPERATOR);
    }

    record WebhooksBody(
            List<WebhookBody> webhooks, @Nullable String next, Map<Ignored, Long> ignored) {}

    record WebhookBody(
            String id,
            String type,
            String orderId,
            @Nullable String payment,
            @Nullable String claimed,
            String receivedAt,
            int tries,
            int repeats,
            String state,
            @Nullable String why) {
        static WebhookBody of(Item item) {
            WebhookEvent event = item.event();
            return new WebhookBody(
                    event.id(),
                    event.type(),
                    event.orderId().value(),
                    event.hint().paymentKey().map(PaymentKey::toString).orElse(null),
                    event.hint().status().map(Enum::name).orElse(null),
                    event.arrival().receivedAt().toString(),
                    event.arrival().tries(),
                    item.repeats(),
                    item.outcome()
                            .map(end -> end.name().toLowerCase(Locale.ROOT))
                            .orElse(WAITING),
                    item.why().orElse(null));
        }
    }

    private void list(Context ctx) {
        String state = Optional.ofNullable(ctx.queryParam("state")).orElse(DEFAULT_STATE);
        Optional<Outcome> outcome = Optional.ofNullable(STATES.get(state))
                .orElseThrow(() -> Problem.invalid("state", "must be waiting, done, ignored or parked")
                        .asException());
        Paging paging = Paging.of(ctx, EVENT_ID.asMatchPredicate());
        Page<Item> page = received.page(outcome, paging.after(), paging.limit());
        Json.answer(
                ctx,
                200,
                new WebhooksBody(
                        page.items().stream().map(WebhookBody::of).toList(), Paging.next(page), received.ignored()));
    }

    private void replay(Context ctx) {
        WebhookBody replayed = Optional.of(ctx.pathParam("id"))
                .filter(EVENT_ID.asMatchPredicate())
                .flatMap(received::find)
                .map(item -> noted(ctx, item.event()))
                .map(ReplayWebhook.Command::new)
                .flatMap(replayWebhook::handle)
                .map(WebhookBody::of)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no event of this id.")
                        .asException());
        Json.answer(ctx, 200, replayed);
    }

    /** Writes down that the event is about to be worked off, and returns its id. */
    private String noted(Context ctx, WebhookEvent event) {
        var about = new About(event.orderId().value(), event.id());
        log.handle(new KeepOperatorLog.Command(Caller.of(ctx).name(), Kind.REPLAY, about, ""));
        return event.id();
    }
}
