package io.creditpack.domain.refund;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Payment;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;

/**
 * The rules of refunds, as data.
 *
 * @param withdrawal how long after the payment a customer may withdraw without anybody's leave
 * @param zone where the days of the withdrawal are counted
 * @param smallest the least amount that goes back, by Toss's word for the method; one won where none is given
 */
public record RefundPolicy(Period withdrawal, ZoneId zone, Map<String, Won> smallest) {
    /**
     * Seven days for the unused part of a divisible digital product, and what Toss moves at least: 100 won by card, 200
     * won from and to accounts.
     *
     * @see <a href="https://www.law.go.kr">Act on the Consumer Protection in Electronic Commerce, Art. 17</a>
     * @see <a href="https://docs.tosspayments.com/reference/error-codes">BELOW_MINIMUM_AMOUNT (read 2026-11)</a>
     */
    public static final RefundPolicy STATUTORY = new RefundPolicy(
            Period.ofDays(7),
            ZoneId.of("Asia/Seoul"),
            Map.of("카드", Won.of(100), "계좌이체", Won.of(200), "가상계좌", Won.of(200)));

    public RefundPolicy {
        smallest = Map.copyOf(smallest);
    }

    /** Returns the least amount of {@code payment} that may go back. */
    public Won smallestOf(Payment payment) {
        return payment.method().name().map(smallest::get).orElse(Won.of(1));
    }
}
