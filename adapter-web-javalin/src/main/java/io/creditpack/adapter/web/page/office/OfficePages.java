package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.ErrorPage;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.adapter.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** The back office as an operator's browser sees it, and its refusals beside those of the shop. */
public final class OfficePages implements Routes, ErrorPage {
    private final Pages shop;
    private final Counter counter;
    private final DoorPages door;
    private final List<Routes> parts;

    public OfficePages(Pages shop, Office office) {
        this.shop = shop;
        this.counter = new Counter(shop.renderer(), office.acts().log());
        this.door = new DoorPages(counter, office.door());
        this.parts = List.of(
                door,
                new OrderPages(counter, office),
                new OrderActions(counter, office),
                new ForcedPages(counter, office),
                new WebhookPages(counter, office),
                new EventPages(counter, office.outgoing()),
                new DayPages(counter, office),
                new FigurePages(counter, office.reads().report()),
                new LogPages(counter, office.reads().acts()));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        parts.forEach(part -> part.addTo(routes));
    }

    @Override
    public void show(Context ctx, Problem problem) {
        if (!ctx.path().equals("/admin") && !ctx.path().startsWith("/admin/")) {
            shop.show(ctx, problem);
        } else if (problem.kind() == ProblemType.UNAUTHENTICATED) {
            door.show(ctx);
        } else {
            Desk desk = counter.desk(ctx);
            var led = new Desk(desk.frame().ledTo("/admin"), desk.operator(), desk.told());
            counter.show(ctx, "refusal", RefusalView.of(led, problem));
        }
    }
}
