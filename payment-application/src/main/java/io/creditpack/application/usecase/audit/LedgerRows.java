package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.LedgerRow;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.ChainHash;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.Checkpoint;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Reads rows that may hold anything; what no ledger writes is an {@link IllegalArgumentException}. */
final class LedgerRows {
    private LedgerRows() {}

    static PostedEntry entry(LedgerRow row, List<LedgerRow> changes) {
        var entry = new CreditEntry(
                new EntryId(row.text("entry_id")),
                EntryType.valueOf(row.text("type")),
                Credits.of(row.number("credits")),
                new Source(
                        row.optional("order_id").map(OrderId::new),
                        row.text("reference"),
                        row.optional("payment_key")
                                .map(key -> new PaymentEvidence(new PaymentKey(key), row.optional("transaction_key")))),
                new Time(row.time("created_at").orElseThrow(IllegalArgumentException::new), row.time("expires_at")));
        return new PostedEntry(
                new AccountId(new CustomerId(row.text("account_id"))),
                entry,
                new ChainLink(row.number("sequence"), new ChainHash(row.text("hash"))),
                new CreditBalance(row.number("balance_after"), Credits.of(row.number("held_after"))),
                changes.stream().map(LedgerRows::change).toList());
    }

    static Checkpoint checkpoint(LedgerRow row) {
        return new Checkpoint(
                new ChainLink(row.number("checkpoint"), new ChainHash(row.text("hash"))),
                day(row.text("sealed_on")),
                row.time("sealed_at").orElseThrow(IllegalArgumentException::new),
                Math.toIntExact(row.number("size")));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("sealed_on is no day", e);
        }
    }

    static ChainEnd end(LedgerRow row) {
        return new ChainEnd(
                new AccountId(new CustomerId(row.text("account_id"))),
                new ChainLink(row.number("sequence"), new ChainHash(row.text("hash"))));
    }

    private static LotChange change(LedgerRow row) {
        return new LotChange(new EntryId(row.text("lot_id")), row.number("remaining"), row.number("held"));
    }
}
