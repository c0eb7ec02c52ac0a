package com.acme.shop.adapter.jdbc;

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
import java.util.concurrent.ConcurrentHashMap;

/** Toss's events, until and after they are worked off, and the turns of the orders they name. */
final class JdbcInbox implements WebhookInbox {
    private final Transactions transactions;
    private final TurnRows turns;

    /** A statistic, since the start. */
    private final Map<Ignored, Long> ignored = new ConcurrentHashMap<>();

    JdbcInbox(Transactions transactions) {
        this.transactions = transactions;
        this.turns = new TurnRows(transactions);
    }

    @Override
    public void store(WebhookEvent event) {
        turns.want(event.orderId(), event.arrival().receivedAt());
        if (!isRepetition(event, "outcome is null and not worked_on")) {
            insert(event, Optional.empty(), Optional.empty());
        }
    }

    @Override
    public void ignore(WebhookEvent event, Ignored why) {
        if (!isRepetition(event, "outcome = 'IGNORED'")) {
            insert(event, Optional.of(Outcome.IGNORED), Optional.of(why));
        }
    }

    private boolean isRepetition(WebhookEvent event, String state) {
        transactions.require();
        return select("where order_id = ? and " + state, event.orderId().value()).stream()
                .filter(item -> item.event().isRepeatedBy(event))
                .findFirst()
                .map(item -> transactions.write(
                        "update events set repeats = repeats + 1 where event_id = ?",
                        item.event().id()))
                .isPresent();
    }

    private void insert(WebhookEvent event, Optional<Outcome> outcome, Optional<Ignored> why) {
        transactions.write(
                """
                insert into events (event_id, type, order_id, payment_key, claim, received_at, tries, outcome, why)
                select ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from events where event_id = ?)
                """,
                event.id(),
                event.type(),
                event.orderId().value(),
                event.hint().paymentKey().map(PaymentKey::value),
                event.hint().status(),
                event.arrival().receivedAt(),
                event.arrival().tries(),
                outcome,
                why,
                event.id());
    }

    @Override
    public void count(Ignored why) {
        ignored.merge(why, 1L, Long::sum);
    }

    @Override
    public Map<Ignored, Long> ignored() {
        return Map.copyOf(ignored);
    }

    @Override
    public List<Turn> lease(Instant now, Terms terms, int limit) {
        return turns.lease(now, terms, limit).stream().map(this::begin).toList();
    }

    private Turn begin(OrderId order) {
        transactions.write("update events set worked_on = true where order_id = ? and outcome is null", order.value());
        List<Item> waiting =
                select("where order_id = ? and outcome is null order by tries, received_at, event_id", order.value());
        return new Turn(order, waiting.stream().map(Item::event).toList());
    }

    @Override
    public void finish(String eventId, Ending ending, Instant now) {
        transactions.write(
                "update events set outcome = ?, why = ? where event_id = ? and outcome is null",
                ending.outcome(),
                ending.why(),
                eventId);
    }

    @Override
    public void failed(String eventId, String why) {
        transactions.write(
                "update events set tries = tries + 1, why = ? where event_id = ? and outcome is null", why, eventId);
    }

    @Override
    public void endTurn(OrderId order, Instant notBefore) {
        transactions.write("update events set worked_on = false where order_id = ?", order.value());
        turns.end(order, notBefore);
    }

    @Override
    public void replay(String eventId, Instant now) {
        int again = transactions.write("""
                update events set outcome = null, why = null, tries = 0, worked_on = false
                where event_id = ? and outcome is not null
                """, eventId);
        find(eventId)
                .filter(item -> again == 1)
                .ifPresent(item -> turns.want(item.event().orderId(), now));
    }

    @Override
    public int forget(Instant when, int limit) {
        return transactions.write("""
                delete from events where event_id in (
                  select event_id from events where received_at < ? and outcome in ('DONE', 'IGNORED')
                  order by received_at limit ?)
                """, when, limit);
    }

    @Override
    public Optional<Item> find(String eventId) {
        return select("where event_id = ?", eventId).stream().findFirst();
    }

    @Override
    public List<Item> findByOrder(OrderId order) {
        return select("where order_id = ? order by received_at, event_id", order.value());
    }

    @Override
    public List<Item> page(Optional<Outcome> outcome, Optional<String> before, int limit) {
        return select(
                "where coalesce(outcome, '') = ? and (? = '' or event_id < ?) order by event_id desc limit ?",
                outcome.map(Enum::name).orElse(""),
                before.orElse(""),
                before.orElse(""),
                limit);
    }

    private List<Item> select(String condition, Object... arguments) {
        return transactions.read("select * from events " + condition, JdbcInbox::item, arguments);
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
                new Arrival(row.time("received_at"), (int) row.number("tries")));
        return new Item(event, row.optionalText("outcome").map(Outcome::valueOf), row.optionalText("why"), (int)
                row.number("repeats"));
    }
}
