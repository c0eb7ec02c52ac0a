package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookInbox;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Toss's events in a database; a node skips the rows another one is taking. */
final class JdbiWebhookInbox implements WebhookInbox {
    private static final String DUE = """
            select event_id, type, order_id, payment_key, received_at, tries from webhook_events
            where due_at <= :now and (leased_until is null or leased_until <= :now)
            order by due_at, event_id limit :limit for update skip locked
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiWebhookInbox(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void store(WebhookEvent event) {
        unitOfWork.write(handle -> handle.createUpdate("""
                        insert into webhook_events (event_id, type, order_id, payment_key, received_at, tries, due_at)
                        values (:id, :type, :order, :key, :receivedAt, :tries, :receivedAt)
                        on conflict do nothing
                        """)
                .bind("id", event.id())
                .bind("type", event.type())
                .bind("order", event.orderId().value())
                .bind("key", event.paymentKey().map(PaymentKey::value).orElse(null))
                .bind("receivedAt", event.arrival().receivedAt())
                .bind("tries", event.arrival().tries())
                .execute());
    }

    @Override
    public List<WebhookEvent> lease(Instant now, Duration lease, int limit) {
        return unitOfWork.writeAndReturn(handle -> {
            List<WebhookEvent> due = handle.createQuery(DUE)
                    .bind("now", now)
                    .bind("limit", limit)
                    .map((results, context) -> event(new Row(results)))
                    .list();
            if (!due.isEmpty()) {
                handle.createUpdate("update webhook_events set leased_until = :until where event_id = any(:events)")
                        .bind("until", now.plus(lease))
                        .bindArray(
                                "events",
                                String.class,
                                due.stream().map(WebhookEvent::id).toList())
                        .execute();
            }
            return due;
        });
    }

    @Override
    public void finish(String eventId, WebhookEvent.Outcome outcome, Instant now) {
        unitOfWork.write(handle -> handle.createUpdate("""
                        update webhook_events set outcome = :outcome, finished_at = :now, due_at = null, leased_until = null
                        where event_id = :id
                        """)
                .bind("id", eventId)
                .bind("outcome", outcome.name())
                .bind("now", now)
                .execute());
    }

    @Override
    public void retry(String eventId, Instant when) {
        unitOfWork.write(handle ->
                handle.createUpdate("""
                        update webhook_events set due_at = :when, leased_until = null, tries = tries + 1
                        where event_id = :id and outcome is null
                        """).bind("id", eventId).bind("when", when).execute());
    }

    @Override
    public List<Item> findByOrder(OrderId order) {
        return unitOfWork.read(handle -> handle.createQuery("""
                        select event_id, type, order_id, payment_key, received_at, tries, outcome from webhook_events
                        where order_id = :order order by received_at, event_id
                        """)
                .bind("order", order.value())
                .map((results, context) -> {
                    var row = new Row(results);
                    return new Item(event(row), row.optionalText("outcome").map(WebhookEvent.Outcome::valueOf));
                })
                .list());
    }

    private static WebhookEvent event(Row row) throws SQLException {
        return new WebhookEvent(
                row.text("event_id"),
                row.text("type"),
                new OrderId(row.text("order_id")),
                row.optionalText("payment_key").map(PaymentKey::new),
                new Arrival(row.instant("received_at"), row.count("tries")));
    }
}
