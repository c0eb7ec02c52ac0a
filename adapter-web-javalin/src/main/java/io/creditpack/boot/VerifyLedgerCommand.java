package io.creditpack.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditpack.adapter.jdbi.Database;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.usecase.audit.Finding;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.credit.ChainLink;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The command that checks the ledger, of a database or of an export. */
final class VerifyLedgerCommand {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final boolean json;

    VerifyLedgerCommand(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Verifies what the database holds; returns whether it is in order.
     *
     * @param export where the rows are written first, if anywhere
     */
    boolean ofDatabase(AppConfig config, Optional<Path> export) {
        try (Database database = Database.open(config.database().toExisting())) {
            Tables.migrate(config, database);
            LedgerRecords records = database.ledgerRecords();
            export.ifPresent(file -> LedgerExport.write(records, file));
            return verify(records);
        }
    }

    /** Verifies an export; returns whether it is in order. */
    boolean ofFile(Path file) {
        return verify(LedgerExport.read(file));
    }

    private boolean verify(LedgerRecords records) {
        VerifyLedger.Result result = new VerifyLedger(records).handle(new VerifyLedger.Command());
        if (json) {
            print(result);
        } else {
            out.println(result.entries() + " entries of " + result.accounts() + " accounts were verified");
            result.first().values().stream().sorted(VerifyLedgerCommand::byKind).forEach(this::print);
            ChainLink last = result.extent().lastCheckpoint();
            if (last.sequence() > 0) {
                out.println("The last checkpoint is number " + last.sequence() + ": " + last.hash());
            }
            out.println(result.isInOrder() ? "Everything is in order." : result.findings() + " findings");
        }
        return result.isInOrder();
    }

    private static int byKind(Finding one, Finding other) {
        return one.kind().compareTo(other.kind());
    }

    private void print(Finding finding) {
        out.println(
                finding.kind() + " account " + finding.account() + ", row " + finding.row() + ": " + finding.detail());
    }

    private void print(VerifyLedger.Result result) {
        var body = new LinkedHashMap<String, Object>();
        body.put("inOrder", result.isInOrder());
        body.put("accounts", result.accounts());
        body.put("entries", result.entries());
        ChainLink last = result.extent().lastCheckpoint();
        var checkpoint = new LinkedHashMap<String, Object>();
        checkpoint.put("number", last.sequence());
        checkpoint.put("hash", last.hash().hex());
        body.put("lastCheckpoint", checkpoint);
        body.put("findings", result.findings());
        body.put(
                "first",
                result.first().values().stream()
                        .sorted(VerifyLedgerCommand::byKind)
                        .toList());
        try {
            out.println(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
