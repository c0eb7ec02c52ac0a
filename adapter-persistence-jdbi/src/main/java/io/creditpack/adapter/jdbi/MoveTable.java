package io.creditpack.adapter.jdbi;

import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Trigger;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The history of one order: rows are only added. */
final class MoveTable {
    private final Handle handle;
    private final OrderId order;

    MoveTable(Handle handle, OrderId order) {
        this.handle = handle;
        this.order = order;
    }

    /** Adds the moves that led to {@code version} of the order. */
    void append(long version, List<OrderMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into order_moves (order_id, order_version, step, event, status, cause, moved_at)
                values (:order, :version, :step, :event, :status, :cause, :movedAt)
                """);
        for (OrderMove move : moves) {
            batch.bind("order", order.value())
                    .bind("version", version)
                    .bind("step", batch.size())
                    .bind("event", move.event().name())
                    .bind("status", move.to().name())
                    .bind("cause", move.trigger().cause().name())
                    .bind("movedAt", move.trigger().at())
                    .add();
        }
        batch.execute();
    }

    List<OrderMove> all() {
        return handle.createQuery("select * from order_moves where order_id = :order order by order_version, step")
                .bind("order", order.value())
                .map((results, context) -> move(new Row(results)))
                .list();
    }

    private static OrderMove move(Row row) throws SQLException {
        return new OrderMove(
                OrderEvent.valueOf(row.text("event")),
                OrderStatus.valueOf(row.text("status")),
                new Trigger(Trigger.Cause.valueOf(row.text("cause")), row.instant("moved_at")));
    }
}
