package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refunds that need a second operator, in memory. */
public final class InMemoryForcedRefundRepository implements ForcedRefundRepository {
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryForcedRefundRepository(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(ForcedRefund refund) {
        unitOfWork.write(tables -> {
            if (tables.forcedRefunds.containsKey(refund.id())) {
                throw new AlreadyTakenException("there is a forced refund " + refund.id());
            }
            return tables.forcedRefunds.put(refund.id(), refund) == null;
        });
    }

    @Override
    public void save(ForcedRefund decided) {
        unitOfWork.write(tables -> {
            ForcedRefund known = tables.forcedRefunds.get(decided.id());
            if (known == null || known.decided().isPresent()) {
                throw new StaleWriteException("forced refund " + decided.id() + " was decided");
            }
            return tables.forcedRefunds.put(decided.id(), decided) == null;
        });
    }

    @Override
    public Optional<ForcedRefund> find(RefundId id) {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.forcedRefunds.get(id)));
    }

    @Override
    public List<ForcedRefund> findByOrder(OrderId order) {
        return unitOfWork.read(tables -> tables.forcedRefunds.values().stream()
                .filter(refund -> refund.order().equals(order))
                .toList());
    }

    @Override
    public List<ForcedRefund> undecidedSince(Instant when) {
        return unitOfWork.read(tables -> tables.forcedRefunds.values().stream()
                .filter(refund ->
                        refund.decided().isEmpty() && refund.asked().at().isAfter(when))
                .toList());
    }
}
