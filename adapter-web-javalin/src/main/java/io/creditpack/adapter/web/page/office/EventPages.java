package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.EventOutbox.Backlog;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.usecase.ReplayEvents;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Our events: how many whoever listens has not taken, and another try for those that were set aside. */
final class EventPages implements Routes {
    private static final String PAGE = "/admin/events";

    private final Counter counter;
    private final Office.Outgoing outgoing;

    EventPages(Counter counter, Office.Outgoing outgoing) {
        this.counter = counter;
        this.outgoing = outgoing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PAGE, this::show, Access.OFFICE);
        routes.post(PAGE + "/replay", this::replay, Access.OFFICE);
    }

    private void show(Context ctx) {
        Backlog backlog = outgoing.undelivered().backlog();
        counter.show(ctx, "events", new EventsView(counter.desk(ctx), outgoing.on(), backlog));
    }

    private void replay(Context ctx) {
        String reason = Counter.reason(ctx);
        long parked = outgoing.undelivered().backlog().parked();
        if (parked == 0) {
            Counter.back(ctx, PAGE, "NOTHING_PARKED");
            return;
        }
        counter.note(ctx, Kind.REPLAY_EVENTS, new About(About.EVENTS, Long.toString(parked)), reason);
        outgoing.replay().handle(new ReplayEvents.Command());
        Counter.back(ctx, PAGE, "EVENTS_REPLAYED");
    }
}
