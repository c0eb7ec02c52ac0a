package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.SignIns;
import io.creditpack.domain.order.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins in memory. */
public final class InMemorySignIns implements SignIns {
    private final InMemoryUnitOfWork unitOfWork;

    public InMemorySignIns(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<CustomerId> accountOf(CustomerId subject) {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.accounts.get(subject)));
    }

    @Override
    public void decide(CustomerId subject, CustomerId account, Instant when) {
        unitOfWork.write(tables -> {
            if (tables.accounts.containsKey(subject) || tables.accounts.containsValue(account)) {
                throw new AlreadyTakenException("an account of " + subject + " was decided");
            }
            tables.accounts.put(subject, account);
            return account;
        });
    }

    @Override
    public boolean isOver(CustomerId guest) {
        return unitOfWork.read(tables -> tables.endedSessions.contains(guest));
    }

    @Override
    public void endSessions(CustomerId guest, Instant when) {
        unitOfWork.write(tables -> tables.endedSessions.add(guest));
    }
}
