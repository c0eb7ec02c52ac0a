package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.AccountRecords.Claims;
import io.creditpack.application.port.AccountRecords.Postings;
import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.BookAccount;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.Checkpoint;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows a database would hold for the ledgers in memory. */
final class InMemoryLedgerRecords implements LedgerRecords {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryLedgerRecords(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<String> accounts(String after, int limit) {
        return unitOfWork.read(tables -> Stream.concat(
                        tables.ledgers.keySet().stream().map(AccountId::value),
                        tables.orders.values().stream()
                                .filter(InMemoryLedgerRecords::wasPaid)
                                .map(order -> order.account().value()))
                .distinct()
                .filter(account -> account.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList());
    }

    @Override
    public AccountRecords read(String account) {
        return unitOfWork.read(tables -> {
            List<PostedEntry> posted = tables.bookings.values().stream()
                    .filter(entry -> entry.account().value().equals(account))
                    .sorted(Comparator.comparingLong(PostedEntry::sequence))
                    .toList();
            List<LedgerRow> holds = tables.holds.values().stream()
                    .filter(hold -> hold.account().value().equals(account))
                    .map(hold -> {
                        var row = new HashMap<String, String>(
                                Map.of("hold_id", hold.id().value()));
                        hold.ending()
                                .ifPresentOrElse(
                                        ending -> row.putAll(Map.of(
                                                "ended_by", ending.by().value(),
                                                "ended_how", ending.how().name())),
                                        () -> hold.placed()
                                                .entry()
                                                .expiresAt()
                                                .ifPresent(end -> row.put("open_until", end.toString())));
                        return new LedgerRow(row);
                    })
                    .toList();
            return new AccountRecords(
                    account,
                    tables.ledgers.values().stream()
                            .filter(ledger -> ledger.account().value().equals(account))
                            .map(InMemoryLedgerRecords::balance)
                            .toList(),
                    new Postings(
                            posted.stream().map(InMemoryLedgerRecords::entry).toList(), changes(posted)),
                    lots(tables, account, posted),
                    new Claims(holds, orders(tables, account), seals(tables, account)));
        });
    }

    private static boolean wasPaid(Order order) {
        return order.progress().paidAt().isPresent();
    }

    private static boolean isGranted(InMemoryTables tables, Order order) {
        return tables.bookings.values().stream()
                .anyMatch(posted -> posted.entry().source().order().equals(Optional.of(order.id())));
    }

    private static List<LedgerRow> orders(InMemoryTables tables, String account) {
        return tables.orders.values().stream()
                .filter(order -> order.account().value().equals(account))
                .filter(order -> wasPaid(order) || isGranted(tables, order))
                .map(order -> new LedgerRow(Map.of(
                        "order_id", order.id().value(),
                        "mode", order.mode().name(),
                        "status", order.status().name(),
                        "credits",
                                Long.toString(
                                        order.purchase().product().credits().units()))))
                .toList();
    }

    @Override
    public Optional<CheckpointRecords> checkpointAfter(long number) {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.checkpoints.higherEntry(number))
                .map(next -> new CheckpointRecords(
                        checkpoint(next.getValue().checkpoint()),
                        next.getValue().ends().stream()
                                .map(end -> end(next.getKey(), end))
                                .toList())));
    }

    private static List<LedgerRow> seals(InMemoryTables tables, String account) {
        return tables.checkpoints.values().stream()
                .flatMap(one -> one.ends().stream()
                        .filter(end -> end.account().value().equals(account))
                        .map(end -> end(one.checkpoint().link().sequence(), end)))
                .toList();
    }

    private static LedgerRow checkpoint(Checkpoint checkpoint) {
        return new LedgerRow(Map.of(
                "checkpoint", Long.toString(checkpoint.link().sequence()),
                "sealed_on", checkpoint.day().toString(),
                "sealed_at", checkpoint.sealedAt().toString(),
                "size", Integer.toString(checkpoint.size()),
                "hash", checkpoint.link().hash().hex()));
    }

    private static LedgerRow end(long checkpoint, ChainEnd end) {
        return new LedgerRow(Map.of(
                "checkpoint", Long.toString(checkpoint),
                "account_id", end.account().value(),
                "sequence", Long.toString(end.link().sequence()),
                "hash", end.link().hash().hex()));
    }

    private static LedgerRow balance(CreditLedger ledger) {
        var row = new HashMap<String, String>();
        row.put("mode", ledger.mode().name());
        row.put("version", Long.toString(ledger.head().sequence()));
        row.put("hash", ledger.head().hash().hex());
        row.put("balance", Long.toString(ledger.balance().balance()));
        for (BookAccount book : BookAccount.values()) {
            row.put(
                    book.name().toLowerCase(Locale.ROOT),
                    Long.toString(ledger.books().total(book)));
        }
        return new LedgerRow(row);
    }

    private static LedgerRow entry(PostedEntry posted) {
        CreditEntry entry = posted.entry();
        var row = new HashMap<String, String>();
        row.put("entry_id", entry.id().value());
        row.put("account_id", posted.account().value());
        row.put("sequence", Long.toString(posted.sequence()));
        row.put("type", entry.type().name());
        row.put("credits", Long.toString(entry.credits().units()));
        row.put(
                "balance_before",
                Long.toString(posted.balanceAfter()
                        - entry.type().onBalance() * entry.credits().units()));
        row.put("balance_after", Long.toString(posted.balanceAfter()));
        row.put("held_after", Long.toString(posted.balance().held().units()));
        row.put("reference", entry.source().reference());
        row.put("created_at", entry.createdAt().toString());
        row.put("hash", posted.link().hash().hex());
        if (posted.sequence() > 1) {
            row.put("previous_sequence", Long.toString(posted.sequence() - 1));
        }
        entry.source().order().ifPresent(order -> {
            row.put("order_id", order.value());
            if (entry.type() == EntryType.GRANT) {
                row.put("grant_round", entry.id().value().replaceFirst(".*:", ""));
            }
        });
        entry.expiresAt().ifPresent(end -> row.put("expires_at", end.toString()));
        entry.source()
                .payment()
                .ifPresent(
                        payment -> row.put("payment_key", payment.paymentKey().value()));
        entry.source().payment().flatMap(it -> it.transactionKey()).ifPresent(key -> row.put("transaction_key", key));
        return new LedgerRow(row);
    }

    private static List<LedgerRow> changes(List<PostedEntry> posted) {
        var rows = new ArrayList<LedgerRow>();
        for (PostedEntry entry : posted) {
            for (LotChange change : entry.changes()) {
                rows.add(new LedgerRow(Map.of(
                        "entry_id", entry.entry().id().value(),
                        "lot_id", change.lot().value(),
                        "remaining", Long.toString(change.remaining()),
                        "held", Long.toString(change.held()))));
            }
        }
        return rows;
    }

    /** Lots in memory that are used up are not kept; a database keeps them empty. */
    private static List<LedgerRow> lots(InMemoryTables tables, String account, List<PostedEntry> posted) {
        List<Lot> open = tables.ledgers.values().stream()
                .filter(ledger -> ledger.account().value().equals(account))
                .flatMap(ledger -> ledger.lots().stream())
                .toList();
        return posted.stream()
                .map(PostedEntry::entry)
                .filter(entry -> entry.type() == EntryType.GRANT)
                .map(grant -> lot(
                        account,
                        grant,
                        open.stream()
                                .filter(lot -> lot.grant().equals(grant.id()))
                                .findFirst()))
                .toList();
    }

    private static LedgerRow lot(String account, CreditEntry grant, Optional<Lot> open) {
        var row = new HashMap<String, String>();
        row.put("lot_id", grant.id().value());
        row.put("granted", Long.toString(grant.credits().units()));
        row.put("granted_at", grant.createdAt().toString());
        row.put(
                "remaining",
                Long.toString(open.map(lot -> lot.remaining().units()).orElse(0L)));
        row.put(
                "held",
                Long.toString(open.map(lot -> lot.contents().held().units()).orElse(0L)));
        open.ifPresent(lot -> row.put("open_account", account));
        grant.source().order().ifPresent(order -> row.put("order_id", order.value()));
        grant.expiresAt().ifPresent(end -> row.put("expires_at", end.toString()));
        return new LedgerRow(row);
    }
}
