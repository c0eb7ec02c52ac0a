package io.creditpack.application.query;

import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OperatorLog;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.refund.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole story of an order: what happened, why, and what came that had no effect. */
public final class OrderTimeline {
    private final PaymentStore store;
    private final OperatorLog log;

    public OrderTimeline(PaymentStore store, OperatorLog log) {
        this.store = store;
        this.log = log;
    }

    /** What kind of thing happened. */
    public enum Kind {
        /** The order was placed. */
        ORDER,
        /** The order took a step of its lifecycle. */
        MOVE,
        /** An attempt to pay came to nothing. */
        ATTEMPT,
        /** Credits were booked. */
        CREDITS,
        /** A refund was asked for. */
        REFUND,
        /** Toss sent an event. */
        WEBHOOK,
        /** An operator did something. */
        OPERATOR
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param kind of which kind
     * @param what it was, in words of the reference
     * @param cause who or what caused it
     * @param result what came of it
     */
    public record Event(Instant at, Kind kind, String what, String cause, String result) {}

    /** Returns the story, oldest first; empty if there is no such order. */
    public Optional<List<Event>> of(OrderId id) {
        return store.unitOfWork().inTransaction(() -> store.orders().find(id).map(this::story));
    }

    private List<Event> story(Order order) {
        var story = new ArrayList<Event>();
        var purchase = order.purchase();
        story.add(new Event(
                purchase.placedAt(),
                Kind.ORDER,
                "PLACED",
                "customer",
                purchase.product().id().value()));
        store.register().movesOf(order.id()).forEach(move -> story.add(move(move)));
        order.progress().attempts().forEach(attempt -> failure(attempt).ifPresent(story::add));
        store.ledgers().findByOrder(order.id()).forEach(entry -> story.add(credits(entry)));
        store.refunds().findByOrder(order.id()).forEach(refund -> story.add(refund(refund)));
        store.webhooks().findByOrder(order.id()).forEach(event -> story.add(webhook(event)));
        log.about(order.id().value()).forEach(act -> story.add(act(act)));
        story.sort(Comparator.comparing(Event::at));
        return List.copyOf(story);
    }

    private static Event move(OrderMove move) {
        return new Event(
                move.trigger().at(),
                Kind.MOVE,
                move.event().name(),
                word(move.trigger().cause()),
                move.to().name());
    }

    private static Optional<Event> failure(Attempt attempt) {
        return attempt.failure()
                .map(failure -> new Event(
                        attempt.startedAt(), Kind.ATTEMPT, failure.kind().name(), "toss", failure.tossCode()));
    }

    private static Event credits(PostedEntry posted) {
        var entry = posted.entry();
        return new Event(
                entry.createdAt(),
                Kind.CREDITS,
                entry.type().name(),
                entry.source().reference(),
                entry.credits().units() + " credits, balance " + posted.balanceAfter());
    }

    private static Event refund(Refund refund) {
        var request = refund.terms().request();
        return new Event(
                request.trigger().at(),
                Kind.REFUND,
                refund.terms().amount() + " for " + refund.terms().credits(),
                word(request.trigger().cause()) + ": " + request.reason(),
                refund.status() + refund.tossCode().map(code -> " " + code).orElse(""));
    }

    private static Event webhook(Item received) {
        var event = received.event();
        var hint = event.hint();
        String about = hint.paymentKey().map(key -> " of payment " + key).orElse("");
        String claim = hint.status().map(status -> ", claimed " + status).orElse("");
        String repeated = received.repeats() == 0 ? "" : ", came " + (received.repeats() + 1) + " times";
        return new Event(
                event.arrival().receivedAt(),
                Kind.WEBHOOK,
                event.type() + about,
                "toss",
                end(received) + claim + repeated);
    }

    private static Event act(OperatorAct act) {
        String detail = act.about().detail();
        return new Event(
                act.at(),
                Kind.OPERATOR,
                act.kind() + (detail.isEmpty() ? "" : " " + detail),
                act.operator(),
                act.reason());
    }

    private static String end(Item received) {
        String why = received.why().map(": "::concat).orElse("");
        int tries = received.event().arrival().tries();
        return received.outcome().map(Enum::name).orElse("WAITING after " + tries + " tries") + why;
    }

    private static String word(Enum<?> cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }
}
