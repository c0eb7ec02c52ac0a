package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.testkit.memory.InMemoryTables.Turn;
import io.creditpack.application.testkit.memory.InMemoryTables.Undelivered;
import io.creditpack.domain.credit.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The outbox in memory. */
public final class InMemoryEventOutbox implements EventOutbox {
    private final InMemoryUnitOfWork unitOfWork;

    /** Shares its transactions with {@code store}. */
    public InMemoryEventOutbox(InMemoryPaymentStore store) {
        this.unitOfWork = store.unitOfWork();
    }

    @Override
    public void add(OutgoingEvent event) {
        unitOfWork.write(tables -> {
            var added = new Undelivered(event, Turn.first(event.at(), 0), false);
            if (tables.events.putIfAbsent(event.id(), added) != null) {
                throw new AlreadyTakenException("event " + event.id() + " exists");
            }
            return true;
        });
    }

    @Override
    public Optional<Delivery> lease(Instant now, Duration lease) {
        return lease(event -> true, now, lease);
    }

    @Override
    public Optional<Delivery> lease(AccountId account, Instant now, Duration lease) {
        return lease(event -> event.account().equals(account), now, lease);
    }

    private Optional<Delivery> lease(Predicate<OutgoingEvent> wanted, Instant now, Duration lease) {
        return unitOfWork.write(tables -> {
            Optional<Undelivered> due = waiting(tables).stream()
                    .filter(one -> wanted.test(one.event()))
                    .filter(one -> one.turn().isDue(now) && isFirst(tables, one))
                    .findFirst();
            due.ifPresent(one -> tables.events.put(
                    one.event().id(), new Undelivered(one.event(), one.turn().leased(now.plus(lease)), false)));
            return due.map(one -> new Delivery(one.event(), one.turn().tries()));
        });
    }

    private static boolean isFirst(InMemoryTables tables, Undelivered one) {
        return waiting(tables).stream()
                .filter(other -> other.event().account().equals(one.event().account()))
                .findFirst()
                .filter(one::equals)
                .isPresent();
    }

    private static List<Undelivered> waiting(InMemoryTables tables) {
        return tables.events.values().stream().filter(one -> !one.parked()).toList();
    }

    @Override
    public void delivered(String eventId) {
        unitOfWork.write(tables -> tables.events.remove(eventId) != null);
    }

    @Override
    public void retry(String eventId, Instant when) {
        unitOfWork.write(tables -> tables.events.computeIfPresent(
                        eventId,
                        (id, one) -> new Undelivered(one.event(), one.turn().next(when), false))
                != null);
    }

    @Override
    public void park(String eventId) {
        unitOfWork.write(tables ->
                tables.events.computeIfPresent(eventId, (id, one) -> new Undelivered(one.event(), one.turn(), true))
                        != null);
    }

    @Override
    public int replay(Instant now) {
        return unitOfWork.write(tables -> {
            List<Undelivered> parked =
                    tables.events.values().stream().filter(Undelivered::parked).toList();
            parked.forEach(one ->
                    tables.events.put(one.event().id(), new Undelivered(one.event(), Turn.first(now, 0), false)));
            return parked.size();
        });
    }

    @Override
    public Backlog backlog() {
        return unitOfWork.read(tables -> {
            List<Undelivered> waiting = waiting(tables);
            return new Backlog(
                    waiting.size(),
                    (long) tables.events.size() - waiting.size(),
                    waiting.stream().map(one -> one.event().at()).min(Instant::compareTo));
        });
    }
}
