package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.port.OperatorLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What operators did, in a database. */
final class JdbiOperatorLog implements OperatorLog {
    private static final String ADD = """
            insert into operator_acts (act_id, operator, kind, subject, detail, reason, acted_at)
            values (:id, :operator, :kind, :subject, :detail, :reason, :at)
            """;

    private static final String ABOUT = "select * from operator_acts where subject = :subject order by act_id";
    private static final String NEWEST = "select * from operator_acts order by act_id desc limit :limit";
    private static final String BEFORE =
            "select * from operator_acts where act_id < :before order by act_id desc limit :limit";

    private final JdbiUnitOfWork unitOfWork;

    JdbiOperatorLog(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(OperatorAct act) {
        unitOfWork.write(handle -> handle.createUpdate(ADD)
                .bind("id", act.id())
                .bind("operator", act.operator())
                .bind("kind", act.kind().name())
                .bind("subject", act.about().subject())
                .bind("detail", act.about().detail())
                .bind("reason", act.reason())
                .bind("at", act.at())
                .execute());
    }

    @Override
    public List<OperatorAct> about(String subject) {
        return unitOfWork.read(handle -> handle.createQuery(ABOUT)
                .bind("subject", subject)
                .map((results, context) -> act(new Row(results)))
                .list());
    }

    @Override
    public List<OperatorAct> page(Optional<String> before, int limit) {
        return unitOfWork.read(handle -> {
            var query = handle.createQuery(before.isPresent() ? BEFORE : NEWEST).bind("limit", limit);
            before.ifPresent(id -> query.bind("before", id));
            return query.map((results, context) -> act(new Row(results))).list();
        });
    }

    private static OperatorAct act(Row row) throws SQLException {
        return new OperatorAct(
                row.text("act_id"),
                row.text("operator"),
                Kind.valueOf(row.text("kind")),
                new About(row.text("subject"), row.text("detail")),
                row.text("reason"),
                row.instant("acted_at"));
    }
}
