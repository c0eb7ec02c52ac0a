package io.creditpack.application.testkit;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.application.testkit.InMemoryTables.Booking;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Ledgers in memory. */
public final class InMemoryCreditLedgerRepository implements CreditLedgerRepository {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryCreditLedgerRepository(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public CreditLedger load(AccountId account) {
        return unitOfWork.read(tables -> ledger(tables, account));
    }

    @Override
    public void save(CreditLedger ledger) {
        unitOfWork.write(tables -> {
            if (ledger(tables, ledger.account()).version() != ledger.version()) {
                throw new StaleWriteException("entries were appended to the ledger of " + ledger.account());
            }
            for (PostedEntry posted : ledger.posted()) {
                append(tables, ledger.account(), posted);
            }
            long version = ledger.version() + ledger.posted().size();
            tables.ledgers.put(
                    ledger.account(),
                    new CreditLedger(ledger.account(), version, ledger.balance(), ledger.lots(), List.of()));
            return true;
        });
    }

    private static void append(InMemoryTables tables, AccountId account, PostedEntry posted) {
        EntryId id = posted.entry().id();
        posted.entry()
                .source()
                .order()
                .filter(order -> !tables.orders.containsKey(order))
                .ifPresent(order -> {
                    throw new IllegalArgumentException("no order " + order);
                });
        if (tables.bookings.putIfAbsent(id, new Booking(account, posted)) != null) {
            throw new AlreadyTakenException("ledger entry " + id + " exists");
        }
    }

    private static CreditLedger ledger(InMemoryTables tables, AccountId account) {
        return tables.ledgers.getOrDefault(account, CreditLedger.empty(account));
    }

    @Override
    public Optional<PostedEntry> find(EntryId id) {
        return unitOfWork.read(
                tables -> Optional.ofNullable(tables.bookings.get(id)).map(Booking::posted));
    }

    @Override
    public List<PostedEntry> findByOrder(OrderId order) {
        Predicate<PostedEntry> isOfOrder =
                posted -> posted.entry().source().order().filter(order::equals).isPresent();
        return unitOfWork.read(tables -> tables.bookings.values().stream()
                .map(Booking::posted)
                .filter(isOfOrder)
                .sorted(Comparator.comparingLong(PostedEntry::sequence))
                .toList());
    }

    @Override
    public List<PostedEntry> statement(AccountId account, long before, int limit) {
        return unitOfWork.read(tables -> tables.bookings.values().stream()
                .filter(booking -> booking.account().equals(account))
                .map(Booking::posted)
                .filter(posted -> posted.sequence() < before)
                .sorted(Comparator.comparingLong(PostedEntry::sequence).reversed())
                .limit(limit)
                .toList());
    }
}
