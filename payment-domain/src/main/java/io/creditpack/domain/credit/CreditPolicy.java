package io.creditpack.domain.credit;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long credits last, as data.
 *
 * @param paidFor how long those of a paid order do
 * @param zone whose calendar counts
 */
public record CreditPolicy(Period paidFor, ZoneId zone) {
    /**
     * Five years, after which a claim of commerce lapses.
     *
     * @see <a href="https://www.law.go.kr">Commercial Act, Art. 64</a>
     */
    public static final CreditPolicy STANDARD = new CreditPolicy(Period.ofYears(5), ZoneId.of("Asia/Seoul"));

    /** Returns when credits of a paid order end that were granted at {@code grantedAt}. */
    public Instant endOfPaid(Instant grantedAt) {
        return grantedAt.atZone(zone).plus(paidFor).toInstant();
    }
}
