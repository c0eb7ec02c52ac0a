package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.HoldRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.Ending;
import io.creditpack.domain.credit.Hold.How;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds: the entry says what is held, the row only whether and how it ended. */
final class JdbcHolds implements HoldRepository {
    private final Transactions transactions;
    private final EntryRows entries;

    JdbcHolds(Transactions transactions) {
        this.transactions = transactions;
        this.entries = new EntryRows(transactions);
    }

    @Override
    public void add(Hold hold) {
        transactions.write(
                "insert into holds (hold_id, open_until) values (?, ?)",
                hold.id().value(),
                hold.placed().entry().expiresAt());
    }

    @Override
    public void end(Hold hold) {
        int ended = transactions.write(
                """
                update holds set open_until = null, ended_how = ?, ended_by = ?
                where hold_id = ? and open_until is not null
                """,
                hold.ending().map(Ending::how),
                hold.ending().map(ending -> ending.by().value()),
                hold.id().value());
        if (ended == 0) {
            throw transactions.refused(new StaleWriteException("hold " + hold.id() + " has ended"));
        }
    }

    @Override
    public Optional<Hold> find(EntryId id) {
        return transactions.read("select * from holds where hold_id = ?", this::hold, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<Hold> overdue(Instant now, int limit) {
        return transactions.read(
                "select * from holds where open_until <= ? order by open_until, hold_id limit ?",
                this::hold,
                now,
                limit);
    }

    private Hold hold(Row row) throws SQLException {
        Optional<EntryId> by = row.optionalText("ended_by").map(EntryId::new);
        Optional<How> how = row.optionalText("ended_how").map(How::valueOf);
        return new Hold(
                entries.select("where entry_id = ?", row.text("hold_id")).get(0),
                how.map(ended -> new Ending(ended, by.orElseThrow())));
    }
}
