package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.application.query.Page;
import io.creditpack.application.usecase.ReplayWebhook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Toss's events: what came, what became of it, and another try. */
final class WebhookPages implements Routes {
    private static final int PAGE = 25;
    private static final String WAITING = "WAITING";
    private static final Pattern EVENT_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final Counter counter;
    private final Office office;

    WebhookPages(Counter counter, Office office) {
        this.counter = counter;
        this.office = office;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/webhooks", this::list, Access.OFFICE);
        routes.post("/admin/webhooks/{id}/replay", this::replay, Access.OFFICE);
    }

    /** What needs a person comes first; a state that is none is as if it had not been asked for. */
    private void list(Context ctx) {
        String asked = Optional.ofNullable(ctx.queryParam("state")).orElse("");
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(end -> end.name().equals(asked))
                .findFirst()
                .or(() -> asked.equals(WAITING) ? Optional.empty() : Optional.of(Outcome.PARKED));
        Optional<String> before = Optional.ofNullable(ctx.queryParam("before")).filter(EVENT_ID.asMatchPredicate());
        Page<Item> page = office.reads().webhooks().page(outcome, before, PAGE);
        String state = outcome.map(Enum::name).orElse(WAITING);
        counter.show(ctx, "webhooks", new WebhooksView(counter.desk(ctx), state, page));
    }

    private void replay(Context ctx) {
        Item item = Optional.of(ctx.pathParam("id"))
                .filter(EVENT_ID.asMatchPredicate())
                .flatMap(office.reads().webhooks()::find)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no event of this id.")
                        .asException());
        String id = item.event().id();
        var about = new About(item.event().orderId().value(), id);
        counter.note(ctx, Kind.REPLAY, about, Counter.reason(ctx));
        office.acts().replayWebhook().handle(new ReplayWebhook.Command(id));
        Counter.back(ctx, "/admin/webhooks", "REPLAYED");
    }
}
