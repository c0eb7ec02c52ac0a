package io.creditpack.adapter.web.page.office;

import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Orders that an operator looks for.
 *
 * @param desk what surrounds it
 * @param asked what was asked for, by the name of its field
 * @param wrong the fields whose content cannot be read
 * @param page what was found, newest first
 */
record OrdersView(Desk desk, Map<String, String> asked, List<String> wrong, Page<OrderView> page) {
    OrdersView {
        asked = Map.copyOf(asked);
        wrong = List.copyOf(wrong);
    }

    /** Returns what a field holds. */
    String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    boolean isAsked(String field, Enum<?> word) {
        return asked(field).equals(word.name());
    }

    OrderStatus[] statuses() {
        return OrderStatus.values();
    }

    ReviewReason[] reviews() {
        return ReviewReason.values();
    }

    /** Returns the address of what follows {@code last}. */
    String after(String last) {
        return asked.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "/admin/orders?", "before=" + last));
    }
}
