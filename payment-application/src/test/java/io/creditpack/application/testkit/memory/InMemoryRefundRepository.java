package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.RefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.refund.Refund;
import java.util.List;
import java.util.Optional;

/** Refunds in memory. */
public final class InMemoryRefundRepository implements RefundRepository {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryRefundRepository(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Refund refund) {
        unitOfWork.write(tables -> {
            if (!tables.orders.containsKey(refund.order())) {
                throw new IllegalArgumentException("no order " + refund.order());
            }
            if (findOpen(refund.order()).isPresent()) {
                throw new AlreadyTakenException("the order has an open refund");
            }
            if (find(refund.order(), refund.terms().requestKey()).isPresent()
                    || tables.refunds.containsKey(refund.id())) {
                throw new AlreadyTakenException("the refund exists");
            }
            tables.refunds.put(refund.id(), refund);
            return true;
        });
    }

    @Override
    public void save(Refund refund) {
        unitOfWork.write(tables -> {
            if (findOpen(refund.order())
                    .filter(open -> open.id().equals(refund.id()))
                    .isEmpty()) {
                throw new StaleWriteException("refund " + refund.id() + " is not open");
            }
            tables.refunds.put(refund.id(), refund);
            return true;
        });
    }

    @Override
    public Optional<Refund> find(OrderId order, RequestKey key) {
        return findByOrder(order).stream()
                .filter(refund -> refund.terms().requestKey().equals(key))
                .findFirst();
    }

    @Override
    public Optional<Refund> findOpen(OrderId order) {
        return findByOrder(order).stream()
                .filter(refund -> refund.status().isOpen())
                .findFirst();
    }

    @Override
    public List<Refund> findByOrder(OrderId order) {
        return unitOfWork.read(tables -> tables.refunds.values().stream()
                .filter(refund -> refund.order().equals(order))
                .toList());
    }
}
