package io.creditpack.adapter.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.OrderQuery;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderSearch;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders of all customers, for operators. */
public final class AdminOrderRoutes implements Routes {
    private final OrderSearch search;

    public AdminOrderRoutes(OrderSearch search) {
        this.search = search;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/admin/orders", this::list, Access.OPERATOR);
    }

    record OrdersBody(List<AdminOrderBody> orders, @Nullable String next) {}

    record AdminOrderBody(String customerId, @JsonUnwrapped OrderBody order) {
        static AdminOrderBody of(OrderView view, Language language) {
            String customer = view.order().purchase().customer().id().value();
            return new AdminOrderBody(customer, OrderBody.of(view, language));
        }
    }

    private void list(Context ctx) {
        OrderQuery query = OrderQuery.of(ctx);
        if (!query.errors().isEmpty()) {
            throw Problem.invalid(query.errors()).asException();
        }
        Paging paging = Paging.of(ctx, OrderId::isLegal);
        Page<OrderView> page = search.page(query.filter(), paging.after().map(OrderId::new), paging.limit());
        Language language = Language.of(ctx);
        List<AdminOrderBody> orders = page.items().stream()
                .map(view -> AdminOrderBody.of(view, language))
                .toList();
        Json.answer(ctx, 200, new OrdersBody(orders, Paging.next(page)));
    }
}
