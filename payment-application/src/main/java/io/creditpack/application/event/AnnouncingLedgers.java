package io.creditpack.application.event;

import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ledgers that announce every entry. */
final class AnnouncingLedgers implements CreditLedgerRepository {
    private final CreditLedgerRepository ledgers;
    private final EventOutbox outbox;

    AnnouncingLedgers(CreditLedgerRepository ledgers, EventOutbox outbox) {
        this.ledgers = ledgers;
        this.outbox = outbox;
    }

    @Override
    public void save(CreditLedger ledger) {
        ledgers.save(ledger);
        ledger.posted().stream().map(CreditEvents::of).forEach(outbox::add);
    }

    @Override
    public CreditLedger load(AccountId account) {
        return ledgers.load(account);
    }

    @Override
    public CreditLedger loadForUpdate(AccountId account) {
        return ledgers.loadForUpdate(account);
    }

    @Override
    public Optional<PostedEntry> find(EntryId id) {
        return ledgers.find(id);
    }

    @Override
    public List<PostedEntry> findByOrder(OrderId order) {
        return ledgers.findByOrder(order);
    }

    @Override
    public List<PostedEntry> statement(AccountId account, long before, int limit) {
        return ledgers.statement(account, before, limit);
    }

    @Override
    public Optional<PostedEntry> lastAt(AccountId account, Instant when) {
        return ledgers.lastAt(account, when);
    }

    @Override
    public List<AccountId> withOverdueLots(Instant now, int limit) {
        return ledgers.withOverdueLots(now, limit);
    }
}
