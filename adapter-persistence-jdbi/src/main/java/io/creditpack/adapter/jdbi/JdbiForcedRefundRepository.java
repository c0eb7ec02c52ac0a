package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Asked;
import io.creditpack.domain.refund.ForcedRefund.Decided;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import io.creditpack.domain.refund.RefundId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refunds that need a second operator, in a database. */
final class JdbiForcedRefundRepository implements ForcedRefundRepository {
    private static final String INSERT = """
            insert into forced_refunds (refund_id, order_id, amount, asked_by, reason, asked_at)
            values (:id, :order, :amount, :operator, :reason, :at)
            """;

    private static final String DECIDE = """
            update forced_refunds set verdict = :verdict, decided_by = :operator, decided_at = :at
            where refund_id = :id and verdict is null
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiForcedRefundRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(ForcedRefund refund) {
        unitOfWork.write(handle -> handle.createUpdate(INSERT)
                .bind("id", refund.id().value())
                .bind("order", refund.order().value())
                .bind("amount", refund.amount().amount())
                .bind("operator", refund.asked().operator())
                .bind("reason", refund.asked().reason())
                .bind("at", refund.asked().at())
                .execute());
    }

    @Override
    public void save(ForcedRefund refund) {
        Decided decided = refund.decided().orElseThrow();
        unitOfWork.write(handle -> {
            int rows = handle.createUpdate(DECIDE)
                    .bind("id", refund.id().value())
                    .bind("verdict", decided.verdict().name())
                    .bind("operator", decided.operator())
                    .bind("at", decided.at())
                    .execute();
            if (rows == 0) {
                throw new StaleWriteException("forced refund " + refund.id() + " was decided");
            }
        });
    }

    @Override
    public Optional<ForcedRefund> find(RefundId id) {
        return select("refund_id = :value", id.value()).stream().findFirst();
    }

    @Override
    public List<ForcedRefund> findByOrder(OrderId order) {
        return select("order_id = :value", order.value());
    }

    @Override
    public List<ForcedRefund> undecidedSince(Instant when) {
        return select("verdict is null and asked_at > :value", when);
    }

    private List<ForcedRefund> select(String condition, Object value) {
        String query = "select * from forced_refunds where " + condition + " order by asked_at, refund_id";
        return unitOfWork.read(handle -> handle.createQuery(query)
                .bind("value", value)
                .map((results, context) -> refund(new Row(results)))
                .list());
    }

    private static ForcedRefund refund(Row row) throws SQLException {
        Optional<Decided> decided = row.has("verdict")
                ? Optional.of(new Decided(
                        Verdict.valueOf(row.text("verdict")), row.text("decided_by"), row.instant("decided_at")))
                : Optional.empty();
        return new ForcedRefund(
                new RefundId(row.text("refund_id")),
                new OrderId(row.text("order_id")),
                Won.of(row.number("amount")),
                new Asked(row.text("asked_by"), row.text("reason"), row.instant("asked_at")),
                decided);
    }
}
