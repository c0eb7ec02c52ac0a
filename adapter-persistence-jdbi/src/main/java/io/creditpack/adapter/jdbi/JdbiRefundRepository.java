package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.RefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.Refund.Asking;
import io.creditpack.domain.refund.Refund.Request;
import io.creditpack.domain.refund.Refund.Terms;
import io.creditpack.domain.refund.RefundId;
import io.creditpack.domain.refund.RefundStatus;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Refunds in a database. */
final class JdbiRefundRepository implements RefundRepository {
    private static final String INSERT = """
            insert into refunds (refund_id, order_id, open_order, request_key, amount, balance, credits, reason,
              needs_account, cause, requested_at, asking_round, unanswered_at, status, toss_code)
            values (:id, :order, :openOrder, :requestKey, :amount, :balance, :credits, :reason,
              :needsAccount, :cause, :requestedAt, :round, :unansweredAt, :status, :tossCode)
            """;

    private static final String SAVE = """
            update refunds set status = :status, toss_code = :tossCode, open_order = :openOrder, request_key = :requestKey,
              asking_round = :round, unanswered_at = :unansweredAt
            where refund_id = :id and open_order is not null
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiRefundRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Refund refund) {
        Terms terms = refund.terms();
        unitOfWork.write(handle -> bindOutcome(handle.createUpdate(INSERT), refund)
                .bind("order", refund.order().value())
                .bind("amount", terms.amount().amount())
                .bind("balance", terms.balance().amount())
                .bind("credits", terms.credits().units())
                .bind("reason", terms.request().reason())
                .bind("needsAccount", terms.request().needsAccount())
                .bind("cause", terms.request().trigger().cause().name())
                .bind("requestedAt", terms.request().trigger().at())
                .execute());
    }

    @Override
    public void save(Refund refund) {
        unitOfWork.write(handle -> {
            if (bindOutcome(handle.createUpdate(SAVE), refund).execute() == 0) {
                throw new StaleWriteException("refund " + refund.id() + " has ended");
            }
        });
    }

    private static <S extends SqlStatement<S>> S bindOutcome(S statement, Refund refund) {
        return statement
                .bind("id", refund.id().value())
                .bind("requestKey", refund.terms().requestKey().value())
                .bind("round", refund.asking().round())
                .bind("unansweredAt", refund.asking().unansweredAt().orElse(null))
                .bind("status", refund.status().name())
                .bind("tossCode", refund.tossCode().orElse(null))
                .bind("openOrder", refund.status().isOpen() ? refund.order().value() : null);
    }

    @Override
    public Optional<Refund> find(OrderId order, RequestKey key) {
        return select("order_id = :order and request_key = :key", Map.of("order", order.value(), "key", key.value()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Refund> findOpen(OrderId order) {
        return select("open_order = :order", Map.of("order", order.value())).stream()
                .findFirst();
    }

    @Override
    public List<Refund> findByOrder(OrderId order) {
        return select("order_id = :order", Map.of("order", order.value()));
    }

    private List<Refund> select(String condition, Map<String, ?> arguments) {
        return unitOfWork.read(
                handle -> handle.createQuery("select * from refunds where " + condition + " order by arrival")
                        .bindMap(arguments)
                        .map((results, context) -> refund(new Row(results)))
                        .list());
    }

    private static Refund refund(Row row) throws SQLException {
        var trigger = new Trigger(Trigger.Cause.valueOf(row.text("cause")), row.instant("requested_at"));
        var terms = new Terms(
                new RequestKey(row.text("request_key")),
                Won.of(row.number("amount")),
                Won.of(row.number("balance")),
                Credits.of(row.number("credits")),
                new Request(row.text("reason"), row.isTrue("needs_account"), trigger));
        return new Refund(
                new RefundId(row.text("refund_id")),
                new OrderId(row.text("order_id")),
                terms,
                new Asking(Math.toIntExact(row.number("asking_round")), row.optionalInstant("unanswered_at")),
                RefundStatus.valueOf(row.text("status")),
                row.optionalText("toss_code"));
    }
}
