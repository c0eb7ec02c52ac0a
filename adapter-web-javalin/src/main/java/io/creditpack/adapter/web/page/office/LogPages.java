package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OperatorActs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who did what, and why. */
final class LogPages implements Routes {
    private static final int PAGE = 50;
    private static final Pattern ACT_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final Counter counter;
    private final OperatorActs acts;

    LogPages(Counter counter, OperatorActs acts) {
        this.counter = counter;
        this.acts = acts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/log", this::show, Access.OFFICE);
    }

    private void show(Context ctx) {
        Optional<String> before = Optional.ofNullable(ctx.queryParam("before")).filter(ACT_ID.asMatchPredicate());
        counter.show(ctx, "log", new LogView(counter.desk(ctx), acts.page(before, PAGE)));
    }
}
