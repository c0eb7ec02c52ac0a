package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.SignIns;
import io.creditpack.domain.order.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins in a database. */
final class JdbiSignIns implements SignIns {
    private static final String DECIDE = """
            insert into sign_ins (subject, account_id, decided_at) values (:subject, :account, :at)
            """;

    private static final String END = """
            insert into ended_sessions (customer_id, ended_at) values (:guest, :at) on conflict do nothing
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiSignIns(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<CustomerId> accountOf(CustomerId subject) {
        return unitOfWork.read(handle -> handle.createQuery("select account_id from sign_ins where subject = :subject")
                .bind("subject", subject.value())
                .mapTo(String.class)
                .findOne()
                .map(CustomerId::new));
    }

    @Override
    public void decide(CustomerId subject, CustomerId account, Instant when) {
        unitOfWork.write(handle -> handle.createUpdate(DECIDE)
                .bind("subject", subject.value())
                .bind("account", account.value())
                .bind("at", when)
                .execute());
    }

    @Override
    public boolean isOver(CustomerId guest) {
        return unitOfWork.read(handle -> handle.createQuery("select 1 from ended_sessions where customer_id = :guest")
                .bind("guest", guest.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void endSessions(CustomerId guest, Instant when) {
        unitOfWork.write(handle -> handle.createUpdate(END)
                .bind("guest", guest.value())
                .bind("at", when)
                .execute());
    }
}
