package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Hint;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Toss's events in a database; a node skips the orders whose turn another one is taking. */
final class JdbiWebhookInbox implements WebhookInbox {
    private static final String SELECT =
            "select event_id, type, order_id, payment_key, claim, received_at, tries, outcome, why, repeats"
                    + " from webhook_events ";

    private static final String REPEAT = """
            update webhook_events set repeats = repeats + 1 where event_id = (
              select min(event_id) from webhook_events where order_id = :order and type = :type and %s
                and payment_key is not distinct from cast(:key as varchar)
                and claim is not distinct from cast(:claim as varchar))
            """;

    private static final String REPEAT_WAITING = REPEAT.formatted("outcome is null and leased_until is null");
    private static final String REPEAT_IGNORED = REPEAT.formatted("outcome = 'IGNORED'");

    private static final String INSERT = """
            insert into webhook_events
              (event_id, type, order_id, payment_key, claim, received_at, tries, due_at, outcome, why, finished_at)
            values (:id, :type, :order, :key, :claim, :receivedAt, :tries, %s)
            on conflict do nothing
            """;

    private static final String INSERT_WAITING = INSERT.formatted(":receivedAt, null, null, null");
    private static final String INSERT_IGNORED = INSERT.formatted("null, 'IGNORED', :why, :receivedAt");

    private final JdbiUnitOfWork unitOfWork;
    private final WebhookCounts counts = new WebhookCounts();

    JdbiWebhookInbox(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void store(WebhookEvent event) {
        unitOfWork.write(handle -> {
            new WebhookTurnTable(handle).want(event.orderId(), event.arrival().receivedAt());
            if (bindContent(handle.createUpdate(REPEAT_WAITING), event).execute() == 0) {
                bind(handle.createUpdate(INSERT_WAITING), event).execute();
            }
        });
    }

    @Override
    public void ignore(WebhookEvent event, Ignored why) {
        unitOfWork.write(handle -> {
            if (bindContent(handle.createUpdate(REPEAT_IGNORED), event).execute() == 0) {
                bind(handle.createUpdate(INSERT_IGNORED), event)
                        .bind("why", why.name())
                        .execute();
            }
        });
    }

    @Override
    public void count(Ignored why) {
        counts.add(why);
    }

    @Override
    public Map<Ignored, Long> ignored() {
        return unitOfWork.read(counts::all);
    }

    @Override
    public List<Turn> lease(Instant now, Terms terms, int limit) {
        return unitOfWork.writeAndReturn(handle -> {
            counts.write(handle);
            List<String> orders = new WebhookTurnTable(handle).lease(now, terms, limit);
            if (orders.isEmpty()) {
                return List.of();
            }
            handle.createUpdate("""
                            update webhook_events set leased_until = :until
                            where order_id = any(:orders) and outcome is null
                            """)
                    .bind("until", now.plus(terms.lease()))
                    .bindArray("orders", String.class, orders)
                    .execute();
            Map<OrderId, List<WebhookEvent>> events =
                    items(handle.createQuery(SELECT + """
                                    where order_id = any(:orders) and outcome is null
                                    order by tries, received_at, event_id
                                    """).bindArray("orders", String.class, orders)).stream()
                            .map(Item::event)
                            .collect(Collectors.groupingBy(WebhookEvent::orderId));
            return orders.stream()
                    .map(OrderId::new)
                    .map(order -> new Turn(order, events.getOrDefault(order, List.of())))
                    .toList();
        });
    }

    @Override
    public void finish(String eventId, Ending ending, Instant now) {
        unitOfWork.write(handle -> handle.createUpdate("""
                        update webhook_events
                        set outcome = :outcome, why = :why, finished_at = :now, due_at = null, leased_until = null
                        where event_id = :id and outcome is null
                        """)
                .bind("id", eventId)
                .bind("outcome", ending.outcome().name())
                .bind("why", ending.why().orElse(null))
                .bind("now", now)
                .execute());
    }

    @Override
    public void failed(String eventId, String why) {
        unitOfWork.write(handle -> handle.createUpdate(
                        "update webhook_events set tries = tries + 1, why = :why where event_id = :id and outcome is null")
                .bind("id", eventId)
                .bind("why", why)
                .execute());
    }

    @Override
    public void endTurn(OrderId order, Instant notBefore) {
        unitOfWork.write(handle -> {
            var turns = new WebhookTurnTable(handle);
            turns.lock(order);
            handle.createUpdate(
                            "update webhook_events set leased_until = null where order_id = :order and outcome is null")
                    .bind("order", order.value())
                    .execute();
            turns.end(order, notBefore);
        });
    }

    @Override
    public void replay(String eventId, Instant now) {
        unitOfWork.write(handle -> {
            int again = handle.createUpdate("""
                            update webhook_events set outcome = null, why = null, finished_at = null, due_at = :now, tries = 0
                            where event_id = :id and outcome is not null
                            """)
                    .bind("id", eventId)
                    .bind("now", now)
                    .execute();
            if (again == 1) {
                new WebhookTurnTable(handle)
                        .want(find(eventId).orElseThrow().event().orderId(), now);
            }
        });
    }

    @Override
    public Optional<Item> find(String eventId) {
        return unitOfWork
                .read(handle -> items(
                        handle.createQuery(SELECT + "where event_id = :id").bind("id", eventId)))
                .stream()
                .findFirst();
    }

    @Override
    public int forget(Instant when, int limit) {
        return unitOfWork.writeAndReturn(handle ->
                handle.createUpdate("""
                        delete from webhook_events where event_id in (
                          select event_id from webhook_events
                          where received_at < :when and outcome in ('DONE', 'IGNORED')
                          order by received_at limit :limit)
                        """).bind("when", when).bind("limit", limit).execute());
    }

    @Override
    public List<Item> findByOrder(OrderId order) {
        return unitOfWork.read(
                handle -> items(handle.createQuery(SELECT + "where order_id = :order order by received_at, event_id")
                        .bind("order", order.value())));
    }

    @Override
    public List<Item> page(Optional<Outcome> outcome, Optional<String> before, int limit) {
        String state = outcome.isPresent() ? "outcome = :outcome" : "outcome is null";
        String older = before.isPresent() ? " and event_id < :before" : "";
        String newestFirst = " order by event_id desc limit :limit";
        return unitOfWork.read(handle -> items(handle.createQuery(SELECT + "where " + state + older + newestFirst)
                .bindMap(Map.of(
                        "outcome", outcome.map(Enum::name).orElse(""),
                        "before", before.orElse(""),
                        "limit", limit))));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, WebhookEvent event) {
        return bindContent(statement, event)
                .bind("id", event.id())
                .bind("receivedAt", event.arrival().receivedAt())
                .bind("tries", event.arrival().tries());
    }

    private static <S extends SqlStatement<S>> S bindContent(S statement, WebhookEvent event) {
        return statement
                .bind("type", event.type())
                .bind("order", event.orderId().value())
                .bind("key", event.hint().paymentKey().map(PaymentKey::value).orElse(null))
                .bind("claim", event.hint().status().map(Enum::name).orElse(null));
    }

    private static List<Item> items(Query query) {
        return query.map((results, context) -> item(new Row(results))).list();
    }

    private static Item item(Row row) throws SQLException {
        var hint = new Hint(
                row.optionalText("payment_key").map(PaymentKey::new),
                row.optionalText("claim").map(PaymentStatus::valueOf));
        var event = new WebhookEvent(
                row.text("event_id"),
                row.text("type"),
                new OrderId(row.text("order_id")),
                hint,
                new Arrival(row.instant("received_at"), row.count("tries")));
        return new Item(
                event,
                row.optionalText("outcome").map(Outcome::valueOf),
                row.optionalText("why"),
                row.count("repeats"));
    }
}
