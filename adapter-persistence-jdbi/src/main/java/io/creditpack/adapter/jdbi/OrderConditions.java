package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.OrderFilter;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.ReviewReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A search for orders as the condition of a statement, and what its parameters are. */
record OrderConditions(List<String> conditions, Map<String, Object> arguments) {
    private OrderConditions() {
        this(new ArrayList<>(), new LinkedHashMap<>());
    }

    static OrderConditions of(OrderFilter filter, Optional<OrderId> before) {
        var all = new OrderConditions();
        filter.status().ifPresent(status -> all.add("status = :status", "status", status.name()));
        filter.review().ifPresent(all::addReview);
        filter.from().ifPresent(from -> all.add("placed_at >= :from", "from", from));
        filter.to().ifPresent(to -> all.add("placed_at < :to", "to", to));
        before.ifPresent(last -> all.add(
                "(placed_at, arrival) < ((select b.placed_at from orders b where b.order_id = :before),"
                        + " (select b.arrival from orders b where b.order_id = :before))",
                "before",
                last.value()));
        return all;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        arguments.put(name, value);
    }

    /** The words are ours, and no driver takes a list as one parameter. */
    private void addReview(Set<ReviewReason> reasons) {
        String words = reasons.stream().map(reason -> "'" + reason.name() + "'").collect(Collectors.joining(", "));
        conditions.add(words.isEmpty() ? "review is null" : "review in (" + words + ")");
    }

    /** Returns what follows the name of the table. */
    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }
}
