package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OperatorLog;
import java.util.List;
import java.util.Optional;

/** What operators did, in memory. */
public final class InMemoryOperatorLog implements OperatorLog {
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryOperatorLog(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(OperatorAct act) {
        unitOfWork.write(tables -> {
            if (tables.acts.containsKey(act.id())) {
                throw new AlreadyTakenException("there is an act " + act.id());
            }
            return tables.acts.put(act.id(), act) == null;
        });
    }

    @Override
    public List<OperatorAct> about(String subject) {
        return unitOfWork.read(tables -> tables.acts.values().stream()
                .filter(act -> act.about().subject().equals(subject))
                .toList());
    }

    @Override
    public List<OperatorAct> page(Optional<String> before, int limit) {
        return unitOfWork.read(tables -> tables.acts.descendingMap().values().stream()
                .filter(act -> before.map(id -> act.id().compareTo(id) < 0).orElse(true))
                .limit(limit)
                .toList());
    }
}
