package io.creditpack.adapter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.Difference;
import io.creditpack.domain.comparison.DifferenceKind;
import io.creditpack.domain.comparison.Totals;
import io.creditpack.domain.payment.PaymentKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compared day on the wire.
 *
 * @param differences the first thousand; {@code classes} counts them all
 */
public record ComparisonBody(
        String date,
        boolean inAgreement,
        TotalsBody totals,
        List<ClassBody> classes,
        List<DifferenceBody> differences) {
    private static final int MOST_ROWS = 1_000;

    public static ComparisonBody of(Comparison comparison) {
        return new ComparisonBody(
                comparison.day().toString(),
                comparison.differences().isEmpty(),
                TotalsBody.of(comparison.totals()),
                comparison.counts().entrySet().stream().map(ClassBody::of).toList(),
                rows(comparison.differences()));
    }

    static List<DifferenceBody> rows(List<Difference> differences) {
        return differences.stream().limit(MOST_ROWS).map(DifferenceBody::of).toList();
    }

    record TotalsBody(int orders, MoneyBody toss, MoneyBody here, LedgerBody ledger) {
        static TotalsBody of(Totals totals) {
            return new TotalsBody(
                    totals.orders(),
                    MoneyBody.of(totals.toss()),
                    MoneyBody.of(totals.here()),
                    new LedgerBody(
                            totals.ledger().granted().units(),
                            totals.ledger().takenBack().units()));
        }
    }

    record MoneyBody(int payments, long paid, int cancels, long canceled) {
        static MoneyBody of(Totals.Money money) {
            return new MoneyBody(
                    money.payments(),
                    money.paid().amount(),
                    money.cancels(),
                    money.canceled().amount());
        }
    }

    record LedgerBody(long granted, long takenBack) {}

    record ClassBody(@JsonProperty("class") String kind, int count, String repair, String meaning) {
        static ClassBody of(Map.Entry<DifferenceKind, Integer> count) {
            DifferenceKind kind = count.getKey();
            return new ClassBody(kind.name(), count.getValue(), kind.repair().name(), kind.meaning());
        }
    }

    /** One row; a payment's key is shortened, as everywhere but at Toss. */
    record DifferenceBody(
            @JsonProperty("class") String kind,
            String repair,
            String orderId,
            @Nullable String paymentKey,
            @Nullable String transactionKey,
            @Nullable TossBody toss,
            @Nullable HereBody here) {

        static DifferenceBody of(Difference difference) {
            Difference.Subject subject = difference.subject();
            return new DifferenceBody(
                    difference.kind().name(),
                    difference.repair().name(),
                    subject.orderId(),
                    subject.paymentKey().map(PaymentKey::toString).orElse(null),
                    subject.transactionKey().orElse(null),
                    difference.toss().map(TossBody::of).orElse(null),
                    difference.here().map(HereBody::of).orElse(null));
        }
    }

    record TossBody(String status, long amount) {
        static TossBody of(Difference.AtToss toss) {
            return new TossBody(toss.status().name(), toss.amount().amount());
        }
    }

    record HereBody(String status, long amount, long credits) {
        static HereBody of(Difference.Here here) {
            return new HereBody(
                    here.status().name(), here.amount().amount(), here.credits().units());
        }
    }
}
