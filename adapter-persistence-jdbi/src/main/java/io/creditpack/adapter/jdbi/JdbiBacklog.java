package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.Backlog;

/** What waits in a database; every count is answered from an index over what waits, not from all there ever was. */
final class JdbiBacklog implements Backlog {
    private static final String WAITING = """
            select
              (select min(a.started_at) from unsettled_orders u
                 join order_attempts a on a.open_order = u.order_id
                 join orders o on o.order_id = u.order_id
               where o.status = 'CONFIRMING') as confirming_since,
              (select count(*) from orders where review is not null) as under_review,
              (select min(received_at) from webhook_events where due_at is not null) as event_since,
              (select count(*) from webhook_events where outcome = 'PARKED') as parked
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiBacklog(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Waiting count() {
        return unitOfWork.read(handle -> handle.createQuery(WAITING)
                .map((results, context) -> {
                    var row = new Row(results);
                    return new Waiting(
                            row.optionalInstant("confirming_since"),
                            row.number("under_review"),
                            row.optionalInstant("event_since"),
                            row.number("parked"));
                })
                .one());
    }
}
