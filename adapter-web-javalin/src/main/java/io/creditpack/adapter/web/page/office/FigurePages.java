package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.ShopReport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** How the shop is doing. */
final class FigurePages implements Routes {
    /** As many bars as can be told apart on a phone. */
    private static final int DAYS = 30;

    private final Counter counter;
    private final ShopReport report;

    FigurePages(Counter counter, ShopReport report) {
        this.counter = counter;
        this.report = report;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/figures", this::show, Access.OFFICE);
    }

    private void show(Context ctx) {
        counter.show(ctx, "figures", new FiguresView(counter.desk(ctx), report.ofLast(DAYS)));
    }
}
