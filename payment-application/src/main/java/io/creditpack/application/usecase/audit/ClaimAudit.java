package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.credit.PostedEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares holds and orders with the entries they rest on. */
final class ClaimAudit {
    private static final String HOLD_PREFIX = "hold:hld_";

    private final AccountRecords records;
    private final Map<String, PostedEntry> byId = new LinkedHashMap<>();
    private final Set<String> endings = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    ClaimAudit(AccountRecords records, List<PostedEntry> entries) {
        this.records = records;
        entries.forEach(entry -> byId.put(entry.entry().id().value(), entry));
    }

    List<Finding> findings() {
        var unclaimed = new ArrayList<String>();
        byId.keySet().stream().filter(id -> id.startsWith(HOLD_PREFIX)).forEach(unclaimed::add);
        for (LedgerRow hold : records.claims().holds()) {
            String id = hold.optional("hold_id").orElse("?");
            checkHold(id, hold);
            unclaimed.remove(id);
        }
        unclaimed.forEach(id -> found(Kind.HOLD_WRONG, id, "was placed, but is not kept"));
        checkOpenHolds();
        records.claims().orders().forEach(this::checkOrder);
        checkGrants();
        return findings;
    }

    private void checkHold(String id, LedgerRow hold) {
        try {
            PostedEntry placed = byId.get(id);
            boolean open = hold.optional("open_until").isPresent();
            if (placed == null || !(open ? isOpen(placed, hold) : hasEnded(placed, hold))) {
                found(Kind.HOLD_WRONG, id, "is open, or has ended, otherwise than the entries say");
            }
        } catch (IllegalArgumentException broken) {
            found(Kind.UNREADABLE, id, String.valueOf(broken.getMessage()));
        }
    }

    private static boolean isOpen(PostedEntry placed, LedgerRow hold) {
        return hold.optional("ended_by").isEmpty()
                && hold.optional("ended_how").isEmpty()
                && hold.time("open_until").equals(placed.entry().expiresAt());
    }

    /** An entry ends one hold: one that was placed before it, for the same use. */
    private boolean hasEnded(PostedEntry placed, LedgerRow hold) {
        PostedEntry ending = byId.get(hold.text("ended_by"));
        EntryType type = How.valueOf(hold.text("ended_how")) == How.CAPTURED ? EntryType.CAPTURE : EntryType.RELEASE;
        return ending != null
                && endings.add(ending.entry().id().value())
                && ending.entry().type() == type
                && ending.sequence() > placed.sequence()
                && ending.entry().source().equals(placed.entry().source());
    }

    /** What is held is what open holds and refunds under way hold, and nothing else. */
    private void checkOpenHolds() {
        long open = records.claims().holds().stream()
                .filter(hold -> hold.optional("open_until").isPresent())
                .map(hold -> byId.get(hold.optional("hold_id").orElse("")))
                .filter(entry -> entry != null)
                .mapToLong(entry -> entry.entry().credits().units())
                .sum();
        long refunds = byId.values().stream()
                .filter(entry -> entry.entry().source().order().isPresent())
                .mapToLong(entry ->
                        entry.entry().type().onHeld() * entry.entry().credits().units())
                .sum();
        long held = byId.values().stream()
                .mapToLong(entry ->
                        entry.entry().type().onHeld() * entry.entry().credits().units())
                .sum();
        if (held != open + refunds) {
            found(Kind.HOLD_WRONG, records.account(), held + " are held, but open holds have " + (open + refunds));
        }
    }

    private void checkGrants() {
        Set<String> kept = records.claims().orders().stream()
                .map(order -> order.optional("order_id").orElse("?"))
                .collect(Collectors.toSet());
        byId.values().stream()
                .map(PostedEntry::entry)
                .filter(entry -> entry.type() == EntryType.GRANT)
                .filter(entry -> entry.source()
                        .order()
                        .filter(order -> !kept.contains(order.value()))
                        .isPresent())
                .forEach(entry ->
                        found(Kind.ORDER_WRONG, entry.id().value(), "was granted for no order of this account"));
    }

    private void checkOrder(LedgerRow order) {
        String id = order.optional("order_id").orElse("?");
        long net = byId.values().stream()
                .filter(entry -> isOf(entry, id))
                .mapToLong(entry -> entry.entry().type().onBalance()
                        * entry.entry().credits().units())
                .sum();
        long pack = order.number("credits");
        boolean fits = switch (order.optional("status").orElse("?")) {
            case "PAID" -> net == pack;
            case "PARTIAL_CANCELED" -> net >= 0 && net <= pack;
            default -> net == 0;
        };
        if (!fits) {
            found(Kind.ORDER_WRONG, id, "is " + order.optional("status").orElse("?") + " and has " + net + " credits");
        }
    }

    private static boolean isOf(PostedEntry entry, String order) {
        EntryType type = entry.entry().type();
        return (type == EntryType.GRANT || type == EntryType.REVERSAL)
                && entry.entry()
                        .source()
                        .order()
                        .filter(it -> it.value().equals(order))
                        .isPresent();
    }

    private void found(Kind kind, String row, String detail) {
        findings.add(new Finding(kind, records.account(), row, detail));
    }
}
