package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.order.CustomerId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The outbox in a database; a node skips the accounts another one is delivering. */
final class JdbiEventOutbox implements EventOutbox {
    private static final String DUE = """
            select * from outgoing_events e
            where due_at <= :now and (leased_until is null or leased_until <= :now) %s and not exists (
              select 1 from outgoing_events b
              where b.account_id = e.account_id and b.number < e.number and b.due_at is not null)
            order by number limit 1 for update skip locked
            """;

    private static final String BACKLOG = """
            select count(due_at) as waiting, count(*) - count(due_at) as parked,
              min(case when due_at is not null then happened_at end) as oldest
            from outgoing_events
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiEventOutbox(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(OutgoingEvent event) {
        unitOfWork.write(handle -> handle.createUpdate("""
                        insert into outgoing_events (event_id, type, account_id, happened_at, data, tries, due_at)
                        values (:id, :type, :account, :at, :data, 0, :at)
                        """)
                .bind("id", event.id())
                .bind("type", event.kind().name())
                .bind("account", event.account().value())
                .bind("at", event.at())
                .bind("data", event.data())
                .execute());
    }

    @Override
    public Optional<Delivery> lease(Instant now, Duration lease) {
        return lease("", Map.of("now", now), now.plus(lease));
    }

    @Override
    public Optional<Delivery> lease(AccountId account, Instant now, Duration lease) {
        return lease("and account_id = :account", Map.of("now", now, "account", account.value()), now.plus(lease));
    }

    private Optional<Delivery> lease(String condition, Map<String, ?> arguments, Instant until) {
        return unitOfWork.writeAndReturn(handle -> {
            Optional<Delivery> due = handle.createQuery(DUE.formatted(condition))
                    .bindMap(arguments)
                    .map((results, context) -> delivery(new Row(results)))
                    .findFirst();
            due.ifPresent(delivery -> handle.createUpdate(
                            "update outgoing_events set leased_until = :until where event_id = :id")
                    .bind("until", until)
                    .bind("id", delivery.event().id())
                    .execute());
            return due;
        });
    }

    private static Delivery delivery(Row row) throws SQLException {
        var event = new OutgoingEvent(
                row.text("event_id"),
                Kind.valueOf(row.text("type")),
                new AccountId(new CustomerId(row.text("account_id"))),
                row.instant("happened_at"),
                row.text("data"));
        return new Delivery(event, row.count("tries"));
    }

    @Override
    public void delivered(String eventId) {
        update("delete from outgoing_events where event_id = :id", Map.of("id", eventId));
    }

    @Override
    public void retry(String eventId, Instant when) {
        update(
                "update outgoing_events set due_at = :when, leased_until = null, tries = tries + 1 where event_id = :id",
                Map.of("id", eventId, "when", when));
    }

    @Override
    public void park(String eventId) {
        update(
                "update outgoing_events set due_at = null, leased_until = null where event_id = :id",
                Map.of("id", eventId));
    }

    @Override
    public int replay(Instant now) {
        return update("update outgoing_events set due_at = :now, tries = 0 where due_at is null", Map.of("now", now));
    }

    private int update(String sql, Map<String, ?> arguments) {
        return unitOfWork.writeAndReturn(
                handle -> handle.createUpdate(sql).bindMap(arguments).execute());
    }

    @Override
    public Backlog backlog() {
        return unitOfWork.read(handle -> handle.createQuery(BACKLOG)
                .map((results, context) -> {
                    var row = new Row(results);
                    return new Backlog(row.number("waiting"), row.number("parked"), row.optionalInstant("oldest"));
                })
                .one());
    }
}
