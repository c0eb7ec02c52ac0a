package io.creditpack.adapter.jdbi;

import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tries to pay one order. */
final class AttemptTable {
    private final Handle handle;
    private final OrderId order;

    AttemptTable(Handle handle, OrderId order) {
        this.handle = handle;
        this.order = order;
    }

    /** Writes {@code attempts} in place of those that are stored; an attempt that was given back frees its paymentKey. */
    void replace(List<Attempt> stored, List<Attempt> attempts) {
        if (stored.equals(attempts)) {
            return;
        }
        if (!stored.isEmpty()) {
            handle.createUpdate("delete from order_attempts where order_id = :order")
                    .bind("order", order.value())
                    .execute();
        }
        if (!attempts.isEmpty()) {
            insert(attempts);
        }
    }

    private void insert(List<Attempt> attempts) {
        var batch = handle.prepareBatch("""
                insert into order_attempts
                  (payment_key, order_id, ordinal, started_at, unanswered_at, failure, toss_code, open_order)
                values (:key, :order, :ordinal, :startedAt, :unansweredAt, :failure, :tossCode, :openOrder)
                """);
        for (Attempt attempt : attempts) {
            batch.bind("key", attempt.paymentKey().value())
                    .bind("order", order.value())
                    .bind("ordinal", batch.size())
                    .bind("startedAt", attempt.startedAt())
                    .bind("unansweredAt", attempt.unansweredAt().orElse(null))
                    .bind(
                            "failure",
                            attempt.failure()
                                    .map(failure -> failure.kind().name())
                                    .orElse(null))
                    .bind("tossCode", attempt.failure().map(Failure::tossCode).orElse(null))
                    .bind("openOrder", attempt.isOpen() ? order.value() : null)
                    .add();
        }
        batch.execute();
    }

    static Attempt attempt(Row row) throws SQLException {
        Optional<String> failure = row.optionalText("failure");
        return new Attempt(
                new PaymentKey(row.text("attempt_key")),
                row.instant("started_at"),
                row.optionalInstant("unanswered_at"),
                failure.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Failure(Failure.Kind.valueOf(failure.get()), row.text("toss_code"))));
    }
}
