package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
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
    public CreditLedger loadForUpdate(AccountId account) {
        return unitOfWork.write(tables -> ledger(tables, account));
    }

    @Override
    public void save(CreditLedger ledger) {
        unitOfWork.write(tables -> {
            CreditLedger stored = ledger(tables, ledger.account());
            boolean isNew = stored.version() == 0;
            if (!stored.head().equals(ledger.head()) || (!isNew && stored.mode() != ledger.mode())) {
                throw new StaleWriteException("entries were appended to the ledger of " + ledger.account());
            }
            for (PostedEntry posted : ledger.posted()) {
                append(tables, posted, ledger.mode());
            }
            return tables.ledgers.put(ledger.account(), ledger.saved());
        });
    }

    private static void append(InMemoryTables tables, PostedEntry posted, Mode mode) {
        EntryId id = posted.entry().id();
        posted.entry()
                .source()
                .order()
                .filter(order -> !tables.orders.containsKey(order)
                        || tables.orders.get(order).mode() != mode)
                .ifPresent(order -> {
                    throw new IllegalArgumentException("no order " + order + " that is " + mode);
                });
        if (tables.bookings.putIfAbsent(id, posted) != null) {
            throw new AlreadyTakenException("ledger entry " + id + " exists");
        }
    }

    private static CreditLedger ledger(InMemoryTables tables, AccountId account) {
        return tables.ledgers.getOrDefault(account, CreditLedger.empty(account));
    }

    @Override
    public Optional<PostedEntry> find(EntryId id) {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.bookings.get(id)));
    }

    @Override
    public List<PostedEntry> findByOrder(OrderId order) {
        return select(
                posted -> posted.entry().source().order().filter(order::equals).isPresent());
    }

    @Override
    public List<PostedEntry> statement(AccountId account, long before, int limit) {
        return newestFirst(select(posted -> posted.account().equals(account) && posted.sequence() < before)).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<PostedEntry> lastAt(AccountId account, Instant when) {
        return newestFirst(select(posted -> posted.account().equals(account)
                        && !posted.entry().createdAt().isAfter(when)))
                .stream()
                .findFirst();
    }

    @Override
    public List<AccountId> withOverdueLots(Instant now, int limit) {
        return unitOfWork.read(tables -> tables.ledgers.values().stream()
                .filter(ledger -> ledger.lots().stream()
                        .anyMatch(lot -> lot.isOver(now) && !lot.free().isZero()))
                .map(CreditLedger::account)
                .limit(limit)
                .toList());
    }

    private List<PostedEntry> select(Predicate<PostedEntry> wanted) {
        return unitOfWork.read(tables -> tables.bookings.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(PostedEntry::sequence))
                .toList());
    }

    private static List<PostedEntry> newestFirst(List<PostedEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(PostedEntry::sequence).reversed())
                .toList();
    }
}
