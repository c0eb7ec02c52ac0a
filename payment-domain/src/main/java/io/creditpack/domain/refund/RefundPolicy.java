package io.creditpack.domain.refund;

import io.creditpack.domain.money.Won;
import java.time.Period;
import java.time.ZoneId;

/**
 * The rules of refunds, as data.
 *
 * @param withdrawal how long after the payment a customer may withdraw without anybody's leave
 * @param smallest the least amount a refund gives back; less would cost more than it returns
 * @param zone where the days of the withdrawal are counted
 */
public record RefundPolicy(Period withdrawal, Won smallest, ZoneId zone) {
    /**
     * Seven days for the unused part of a divisible digital product.
     *
     * @see <a href="https://www.law.go.kr">Act on the Consumer Protection in Electronic Commerce, Art. 17</a>
     */
    public static final RefundPolicy STATUTORY = new RefundPolicy(Period.ofDays(7), Won.of(1), ZoneId.of("Asia/Seoul"));
}
