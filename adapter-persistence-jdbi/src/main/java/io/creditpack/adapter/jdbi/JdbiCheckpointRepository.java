package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.ChainHash;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.Checkpoint;
import io.creditpack.domain.order.CustomerId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Checkpoints in a database: rows are only added. */
final class JdbiCheckpointRepository implements CheckpointRepository {
    private static final String LAST = "select * from credit_checkpoints order by checkpoint desc limit 1";

    private static final String UNSEALED = """
            select a.account_id, a.version, a.hash from credit_accounts a
            where not exists (
              select 1 from credit_checkpoint_ends e where e.account_id = a.account_id and e.sequence >= a.version)
            order by a.account_id limit :limit
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiCheckpointRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Checkpoint> last() {
        return unitOfWork.read(handle -> handle.createQuery(LAST)
                .map((results, context) -> checkpoint(new Row(results)))
                .findFirst());
    }

    private static Checkpoint checkpoint(Row row) throws SQLException {
        return new Checkpoint(
                new ChainLink(row.number("checkpoint"), new ChainHash(row.text("hash"))),
                row.day("sealed_on"),
                row.instant("sealed_at"),
                row.count("size"));
    }

    @Override
    public List<ChainEnd> unsealed(int limit) {
        return unitOfWork.read(handle -> handle.createQuery(UNSEALED)
                .bind("limit", limit)
                .map((results, context) -> end(new Row(results)))
                .list());
    }

    private static ChainEnd end(Row row) throws SQLException {
        return new ChainEnd(
                new AccountId(new CustomerId(row.text("account_id"))),
                new ChainLink(row.number("version"), new ChainHash(row.text("hash"))));
    }

    @Override
    public void add(Checkpoint checkpoint, List<ChainEnd> ends) {
        unitOfWork.write(handle -> {
            handle.createUpdate("""
                            insert into credit_checkpoints (checkpoint, sealed_on, sealed_at, size, hash)
                            values (:checkpoint, :on, :at, :size, :hash)
                            """)
                    .bind("checkpoint", checkpoint.link().sequence())
                    .bind("on", checkpoint.day())
                    .bind("at", checkpoint.sealedAt())
                    .bind("size", checkpoint.size())
                    .bind("hash", checkpoint.link().hash().hex())
                    .execute();
            if (!ends.isEmpty()) {
                addEnds(handle, checkpoint, ends);
            }
        });
    }

    private static void addEnds(Handle handle, Checkpoint checkpoint, List<ChainEnd> ends) {
        var batch = handle.prepareBatch("""
                insert into credit_checkpoint_ends (checkpoint, account_id, sequence, hash)
                values (:checkpoint, :account, :sequence, :hash)
                """);
        for (ChainEnd end : ends) {
            batch.bind("checkpoint", checkpoint.link().sequence())
                    .bind("account", end.account().value())
                    .bind("sequence", end.link().sequence())
                    .bind("hash", end.link().hash().hex())
                    .add();
        }
        batch.execute();
    }
}
