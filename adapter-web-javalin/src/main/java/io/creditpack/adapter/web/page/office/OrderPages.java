package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.OrderQuery;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders of all customers, and everything about one of them. */
final class OrderPages implements Routes {
    private static final int PAGE = 25;
    private static final List<String> FIELDS = List.of("status", "review", "from", "to");

    private final Counter counter;
    private final Office office;

    OrderPages(Counter counter, Office office) {
        this.counter = counter;
        this.office = office;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/orders", this::search, Access.OFFICE);
        routes.get("/admin/orders/{orderId}", this::show, Access.OFFICE);
    }

    private void search(Context ctx) {
        Optional<String> id =
                Optional.ofNullable(ctx.queryParam("id")).map(String::strip).filter(text -> !text.isEmpty());
        Optional<OrderView> named = id.filter(OrderId::isLegal)
                .map(OrderId::new)
                .flatMap(office.reads().orders()::find);
        if (named.isPresent()) {
            ctx.redirect("/admin/orders/" + named.get().order().id(), HttpStatus.SEE_OTHER);
        } else {
            list(ctx, id);
        }
    }

    private void list(Context ctx, Optional<String> id) {
        OrderQuery query = OrderQuery.of(ctx);
        List<String> wrong = query.errors().stream().map(FieldError::field).toList();
        boolean found = id.isEmpty() && wrong.isEmpty();
        Page<OrderView> page = found
                ? office.reads().orders().page(query.filter(), before(ctx), PAGE)
                : new Page<>(List.of(), Optional.empty());
        ctx.status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        counter.show(ctx, "orders", new OrdersView(counter.desk(ctx), asked(ctx, id), wrong, page));
    }

    private static Map<String, String> asked(Context ctx, Optional<String> id) {
        var asked = new HashMap<String, String>();
        FIELDS.forEach(field -> Optional.ofNullable(ctx.queryParam(field))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> asked.put(field, text)));
        id.ifPresent(text -> asked.put("id", text));
        return asked;
    }

    private static Optional<OrderId> before(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("before"))
                .filter(OrderId::isLegal)
                .map(OrderId::new);
    }

    private void show(Context ctx) {
        Order order = named(ctx, office);
        var file = new OrderFile(
                order,
                office.reads().timeline().of(order.id()).orElseThrow(),
                office.reads().credits().credits(order.account()),
                office.reads().quotes().ofOperator(order.id()).orElseThrow(),
                office.forced().queries().of(order.id()));
        var view = new OrderFileView(
                counter.desk(ctx),
                file,
                office.door().ids().next(),
                office.door().clock().instant());
        counter.show(ctx, "order", view);
    }

    /**
     * Returns the order that the address names.
     *
     * @throws io.creditpack.adapter.web.ProblemException 404 if there is none
     */
    static Order named(Context ctx, Office office) {
        return Optional.of(ctx.pathParam("orderId"))
                .filter(OrderId::isLegal)
                .map(OrderId::new)
                .flatMap(office.reads().orders()::find)
                .map(OrderView::order)
                .orElseThrow(() -> Problem.of(ProblemType.ORDER_NOT_FOUND, "There is no such order.")
                        .asException());
    }
}
