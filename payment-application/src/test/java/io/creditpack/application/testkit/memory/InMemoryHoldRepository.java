package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.HoldRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds in memory. */
public final class InMemoryHoldRepository implements HoldRepository {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryHoldRepository(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Hold hold) {
        unitOfWork.write(tables -> {
            if (!tables.bookings.containsKey(hold.id())) {
                throw new IllegalArgumentException("no entry " + hold.id());
            }
            if (tables.holds.putIfAbsent(hold.id(), hold) != null) {
                throw new AlreadyTakenException("hold " + hold.id() + " exists");
            }
            return true;
        });
    }

    @Override
    public void end(Hold hold) {
        unitOfWork.write(tables -> {
            Hold stored = tables.holds.get(hold.id());
            if (stored == null || stored.ending().isPresent()) {
                throw new StaleWriteException("hold " + hold.id() + " has ended");
            }
            return tables.holds.put(hold.id(), hold);
        });
    }

    @Override
    public Optional<Hold> find(EntryId id) {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.holds.get(id)));
    }

    @Override
    public List<Hold> overdue(Instant now, int limit) {
        return unitOfWork.read(tables -> tables.holds.values().stream()
                .filter(hold -> hold.ending().isEmpty() && hold.isOver(now))
                .sorted(Comparator.comparing(
                        hold -> hold.placed().entry().expiresAt().orElseThrow()))
                .limit(limit)
                .toList());
    }
}
