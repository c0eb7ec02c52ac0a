package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.money.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for rows of test money among rows of real money: a database holds those of one mode. */
final class ModeAudit {
    private Optional<String> expected = Optional.empty();

    /** Returns every row of an account that is not of the mode of the first row ever seen. */
    List<Finding> findings(AccountRecords records) {
        var findings = new ArrayList<Finding>();
        records.postings().entries().forEach(row -> check(row, records.account(), id(row, "entry_id"), findings));
        records.balances().forEach(row -> check(row, records.account(), records.account(), findings));
        records.claims().orders().forEach(row -> {
            check(row, records.account(), id(row, "order_id"), findings);
            row.optional("payment_mode")
                    .ifPresent(mode -> findings.add(new Finding(
                            Kind.MODE_MIXED,
                            records.account(),
                            id(row, "order_id"),
                            "is " + mode(row) + ", but has a payment that is " + mode)));
        });
        return findings;
    }

    private void check(LedgerRow row, String account, String name, List<Finding> findings) {
        String wanted = expected.orElseGet(() -> mode(row));
        expected = Optional.of(wanted);
        if (!mode(row).equals(wanted)) {
            findings.add(
                    new Finding(Kind.MODE_MIXED, account, name, "is " + mode(row) + " among rows that are " + wanted));
        }
    }

    private static String id(LedgerRow row, String column) {
        return row.optional(column).orElse("?");
    }

    /** Exports from before rows said it are of shops nobody paid. */
    private static String mode(LedgerRow row) {
        return row.optional("mode").orElse(Mode.TEST.name());
    }
}
