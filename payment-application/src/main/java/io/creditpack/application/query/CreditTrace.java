package io.creditpack.application.query;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.query.OrderTimeline.Event;
import io.creditpack.application.query.OrderTimeline.Kind;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.credit.PostedEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows credits from the payment to the lot and to their use: of a grant, what became
 * of its lot; of any other entry, where its credits come from.
 */
public final class CreditTrace {
    private static final int PAGE = 500;

    private final PaymentStore store;

    public CreditTrace(PaymentStore store) {
        this.store = store;
    }

    /** Returns the story of an entry, or of the lot that a grant made, oldest first; empty if there is no such entry. */
    public Optional<List<Event>> of(EntryId id) {
        return store.unitOfWork().inTransaction(() -> store.ledgers().find(id).map(this::story));
    }

    private List<Event> story(PostedEntry entry) {
        Stream<PostedEntry> told = entry.entry().type() == EntryType.GRANT
                ? Stream.concat(Stream.of(entry), uses(entry))
                : Stream.concat(sources(entry), Stream.of(entry));
        return told.sorted(Comparator.comparingLong(PostedEntry::sequence))
                .map(CreditTrace::event)
                .toList();
    }

    /** Returns every other entry that changed the lot of a grant. */
    private Stream<PostedEntry> uses(PostedEntry grant) {
        var all = new ArrayList<PostedEntry>();
        long before = Long.MAX_VALUE;
        List<PostedEntry> page = store.ledgers().statement(grant.account(), before, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            before = page.get(page.size() - 1).sequence();
            page = before > grant.sequence() ? store.ledgers().statement(grant.account(), before, PAGE) : List.of();
        }
        EntryId lot = grant.entry().id();
        return all.stream()
                .filter(entry -> !entry.entry().id().equals(lot)
                        && entry.changes().stream()
                                .anyMatch(change -> change.lot().equals(lot)));
    }

    /** Returns the grants whose lots an entry changed. */
    private Stream<PostedEntry> sources(PostedEntry entry) {
        return entry.changes().stream()
                .map(LotChange::lot)
                .distinct()
                .flatMap(lot -> store.ledgers().find(lot).stream());
    }

    private static Event event(PostedEntry posted) {
        CreditEntry entry = posted.entry();
        String what = entry.type() + " " + entry.credits().units() + " " + entry.id();
        String result = Stream.concat(
                        posted.changes().stream().map(CreditTrace::slice),
                        Stream.of("balance " + posted.balanceAfter()))
                .collect(Collectors.joining("; "));
        return new Event(entry.createdAt(), Kind.CREDITS, what, cause(entry), result);
    }

    private static String slice(LotChange change) {
        String left = change.remaining() == 0 ? "" : "%+d left".formatted(change.remaining());
        String held = change.held() == 0 ? "" : "%+d held".formatted(change.held());
        return Stream.of(left, held).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "))
                + " in "
                + change.lot();
    }

    private static String cause(CreditEntry entry) {
        String order = entry.source().order().map(id -> "order " + id + ", ").orElse("");
        return order
                + entry.source()
                        .payment()
                        .map(CreditTrace::paidBy)
                        .orElse(entry.source().reference());
    }

    private static String paidBy(PaymentEvidence payment) {
        return "payment " + payment.paymentKey()
                + payment.transactionKey().map(key -> ", transaction " + key).orElse("");
    }
}
