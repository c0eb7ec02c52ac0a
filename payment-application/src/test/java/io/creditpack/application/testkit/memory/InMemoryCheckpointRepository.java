package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.testkit.memory.InMemoryTables.Sealed;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.Checkpoint;
import io.creditpack.domain.credit.CreditLedger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checkpoints in memory. */
public final class InMemoryCheckpointRepository implements CheckpointRepository {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryCheckpointRepository(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Checkpoint> last() {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.checkpoints.lastEntry())
                .map(last -> last.getValue().checkpoint()));
    }

    @Override
    public List<ChainEnd> unsealed(int limit) {
        return unitOfWork.read(tables -> {
            List<ChainEnd> known = tables.checkpoints.values().stream()
                    .flatMap(checkpoint -> checkpoint.ends().stream())
                    .toList();
            return tables.ledgers.values().stream()
                    .map(InMemoryCheckpointRepository::end)
                    .filter(end -> !known.contains(end))
                    .sorted(Comparator.comparing(end -> end.account().value()))
                    .limit(limit)
                    .toList();
        });
    }

    private static ChainEnd end(CreditLedger ledger) {
        return new ChainEnd(ledger.account(), ledger.head());
    }

    @Override
    public void add(Checkpoint checkpoint, List<ChainEnd> ends) {
        unitOfWork.write(tables -> {
            if (tables.checkpoints.putIfAbsent(checkpoint.link().sequence(), new Sealed(checkpoint, ends)) != null) {
                throw new AlreadyTakenException(
                        "checkpoint " + checkpoint.link().sequence() + " exists");
            }
            return true;
        });
    }
}
