package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.HoldRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.Ending;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.credit.PostedEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Holds in a database: what is held is told by the entry, here is only whether and how it ended. */
final class JdbiHoldRepository implements HoldRepository {
    private static final String INSERT = "insert into credit_holds (hold_id, open_until) values (:id, :until)";

    private static final String END = """
            update credit_holds set open_until = null, ended_how = :how, ended_by = :by
            where hold_id = :id and open_until is not null
            """;

    private static final String OVERDUE =
            "select * from credit_holds where open_until <= :now order by open_until, hold_id limit :limit";

    private final JdbiUnitOfWork unitOfWork;

    JdbiHoldRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Hold hold) {
        unitOfWork.write(handle -> handle.createUpdate(INSERT)
                .bind("id", hold.id().value())
                .bind("until", hold.placed().entry().expiresAt().orElseThrow())
                .execute());
    }

    @Override
    public void end(Hold hold) {
        Ending ending = hold.ending().orElseThrow();
        unitOfWork.write(handle -> {
            int ended = handle.createUpdate(END)
                    .bind("id", hold.id().value())
                    .bind("how", ending.how().name())
                    .bind("by", ending.by().value())
                    .execute();
            if (ended == 0) {
                throw new StaleWriteException("hold " + hold.id() + " has ended");
            }
        });
    }

    @Override
    public Optional<Hold> find(EntryId id) {
        return select("select * from credit_holds where hold_id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<Hold> overdue(Instant now, int limit) {
        return select(OVERDUE, Map.of("now", now, "limit", limit));
    }

    private List<Hold> select(String sql, Map<String, ?> arguments) {
        return unitOfWork.read(handle ->
                handle
                        .createQuery(sql)
                        .bindMap(arguments)
                        .map((results, context) -> state(new Row(results)))
                        .list()
                        .stream()
                        .map(state -> new Hold(placed(handle, state.id()), state.ending()))
                        .toList());
    }

    private static PostedEntry placed(Handle handle, String id) {
        return new EntryTable(handle)
                .select("where entry_id = :id", "asc", Map.of("id", id))
                .get(0);
    }

    private static State state(Row row) throws SQLException {
        Optional<EntryId> by = row.optionalText("ended_by").map(EntryId::new);
        Optional<How> how = row.optionalText("ended_how").map(How::valueOf);
        return new State(row.text("hold_id"), how.flatMap(ended -> by.map(entry -> new Ending(ended, entry))));
    }

    private record State(String id, Optional<Ending> ending) {}
}
