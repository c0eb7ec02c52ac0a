package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox;
import io.creditpack.application.testkit.memory.InMemoryTables.Received;
import io.creditpack.application.testkit.memory.InMemoryTables.WebhookTurn;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Toss's events in memory. */
public final class InMemoryWebhookInbox implements WebhookInbox {
    private static final Comparator<Map.Entry<OrderId, WebhookTurn>> LONGEST_DUE_FIRST = Comparator.comparing(
                    (Map.Entry<OrderId, WebhookTurn> turn) ->
                            turn.getValue().dueAt().orElseThrow())
            .thenComparing(turn -> turn.getKey().value());

    private static final Comparator<WebhookEvent> LEAST_TRIED_FIRST = Comparator.comparing(
                    (WebhookEvent event) -> event.arrival().tries())
            .thenComparing(event -> event.arrival().receivedAt())
            .thenComparing(WebhookEvent::id);

    private static final Comparator<Item> BY_ID =
            Comparator.comparing(item -> item.event().id());

    private final InMemoryUnitOfWork unitOfWork;
    private final Map<Ignored, Long> counts = new ConcurrentHashMap<>();

    InMemoryWebhookInbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void store(WebhookEvent event) {
        unitOfWork.write(tables -> {
            Instant now = event.arrival().receivedAt();
            WebhookTurn turn = tables.webhookTurns.getOrDefault(event.orderId(), WebhookTurn.NONE);
            tables.webhookTurns.put(event.orderId(), turn.wanted(now));
            return tables.webhooks.values().stream()
                    .filter(known -> known.waits() && !known.isOut())
                    .map(Received::item)
                    .filter(known -> known.event().isRepeatedBy(event))
                    .findFirst()
                    .map(known -> put(tables, repeated(known)))
                    .orElseGet(() -> add(tables, new Item(event, Optional.empty(), Optional.empty(), 0)));
        });
    }

    @Override
    public void ignore(WebhookEvent event, Ignored why) {
        unitOfWork.write(tables -> items(tables)
                .filter(known -> known.outcome().equals(Optional.of(Outcome.IGNORED))
                        && known.event().isRepeatedBy(event))
                .findFirst()
                .map(known -> put(tables, repeated(known)))
                .orElseGet(
                        () -> add(tables, new Item(event, Optional.of(Outcome.IGNORED), Optional.of(why.name()), 0))));
    }

    @Override
    public void count(Ignored why) {
        counts.merge(why, 1L, Long::sum);
    }

    @Override
    public Map<Ignored, Long> ignored() {
        var copy = new EnumMap<Ignored, Long>(Ignored.class);
        copy.putAll(counts);
        return copy;
    }

    @Override
    public List<Turn> lease(Instant now, Terms terms, int limit) {
        return unitOfWork.write(tables -> {
            List<OrderId> due = tables.webhookTurns.entrySet().stream()
                    .filter(turn -> turn.getValue().isDue(now))
                    .sorted(LONGEST_DUE_FIRST)
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
            due.forEach(order -> tables.webhookTurns.computeIfPresent(
                    order, (id, turn) -> turn.leased(now.plus(terms.lease()), now.plus(terms.pause()))));
            return due.stream().map(order -> take(tables, order)).toList();
        });
    }

    private static Turn take(InMemoryTables tables, OrderId order) {
        List<WebhookEvent> waiting = waiting(tables, order)
                .map(Item::event)
                .sorted(LEAST_TRIED_FIRST)
                .toList();
        waiting.forEach(
                event -> tables.webhooks.computeIfPresent(event.id(), (id, known) -> new Received(known.item(), true)));
        return new Turn(order, waiting);
    }

    @Override
    public void finish(String eventId, Ending ending, Instant now) {
        change(
                eventId,
                item -> item.outcome().isPresent()
                        ? item
                        : new Item(item.event(), Optional.of(ending.outcome()), ending.why(), item.repeats()));
    }

    @Override
    public void failed(String eventId, String why) {
        change(
                eventId,
                item -> item.outcome().isPresent()
                        ? item
                        : new Item(
                                tried(item.event(), item.event().arrival().tries() + 1),
                                Optional.empty(),
                                Optional.of(why),
                                item.repeats()));
    }

    @Override
    public void endTurn(OrderId order, Instant notBefore) {
        unitOfWork.write(tables -> {
            Optional<Instant> next = waiting(tables, order).findFirst().map(waits -> notBefore);
            waiting(tables, order).toList().forEach(item -> put(tables, item));
            return tables.webhookTurns.computeIfPresent(order, (id, turn) -> turn.ended(next)) != null;
        });
    }

    @Override
    public void replay(String eventId, Instant now) {
        unitOfWork.write(tables -> Optional.ofNullable(tables.webhooks.get(eventId))
                .filter(known -> !known.waits())
                .map(known -> {
                    Item item = known.item();
                    OrderId order = item.event().orderId();
                    WebhookTurn turn = tables.webhookTurns.getOrDefault(order, WebhookTurn.NONE);
                    tables.webhookTurns.put(order, turn.wanted(now));
                    return put(
                            tables,
                            new Item(tried(item.event(), 0), Optional.empty(), Optional.empty(), item.repeats()));
                })
                .orElse(false));
    }

    @Override
    public int forget(Instant when, int limit) {
        return unitOfWork.write(tables -> {
            List<String> old = items(tables)
                    .filter(item ->
                            item.outcome().filter(end -> end != Outcome.PARKED).isPresent())
                    .map(Item::event)
                    .filter(event -> event.arrival().receivedAt().isBefore(when))
                    .sorted(Comparator.comparing(event -> event.arrival().receivedAt()))
                    .limit(limit)
                    .map(WebhookEvent::id)
                    .toList();
            old.forEach(tables.webhooks::remove);
            return old.size();
        });
    }

    @Override
    public Optional<Item> find(String eventId) {
        return unitOfWork.read(tables ->
                items(tables).filter(item -> item.event().id().equals(eventId)).findFirst());
    }

    @Override
    public List<Item> findByOrder(OrderId order) {
        return unitOfWork.read(tables -> items(tables)
                .filter(item -> item.event().orderId().equals(order))
                .toList());
    }

    @Override
    public List<Item> page(Optional<Outcome> outcome, Optional<String> before, int limit) {
        return unitOfWork.read(tables -> items(tables)
                .filter(item -> item.outcome().equals(outcome))
                .filter(item -> before.isEmpty() || item.event().id().compareTo(before.get()) < 0)
                .sorted(BY_ID.reversed())
                .limit(limit)
                .toList());
    }

    private void change(String eventId, UnaryOperator<Item> change) {
        unitOfWork.write(tables -> tables.webhooks.computeIfPresent(
                        eventId, (id, known) -> new Received(change.apply(known.item()), known.isOut()))
                != null);
    }

    private static Stream<Item> items(InMemoryTables tables) {
        return tables.webhooks.values().stream().map(Received::item);
    }

    private static Stream<Item> waiting(InMemoryTables tables, OrderId order) {
        return items(tables)
                .filter(item ->
                        item.outcome().isEmpty() && item.event().orderId().equals(order));
    }

    private static boolean add(InMemoryTables tables, Item item) {
        return tables.webhooks.putIfAbsent(item.event().id(), new Received(item, false)) == null;
    }

    private static boolean put(InMemoryTables tables, Item item) {
        return tables.webhooks.put(item.event().id(), new Received(item, false)) != null;
    }

    private static Item repeated(Item item) {
        return new Item(item.event(), item.outcome(), item.why(), item.repeats() + 1);
    }

    private static WebhookEvent tried(WebhookEvent event, int tries) {
        var arrival = new Arrival(event.arrival().receivedAt(), tries);
        return new WebhookEvent(event.id(), event.type(), event.orderId(), event.hint(), arrival);
    }
}
