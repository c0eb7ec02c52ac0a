package io.creditpack.adapter.web.page.office;

import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.Difference;
import io.creditpack.domain.comparison.KoreanDay;
import java.util.List;
import java.util.Optional;

/**
 * A day as Toss, the orders and the ledger tell it.
 *
 * @param desk what surrounds it
 * @param day which
 * @param comparison what was found; empty if nothing was compared
 * @param unanswered whether Toss did not list the day
 */
record DayView(Desk desk, KoreanDay day, Optional<Comparison> comparison, boolean unanswered) {
    /** More than a person reads; the numbers of all are above the list. */
    private static final int MOST_ROWS = 200;

    static DayView asking(Desk desk, KoreanDay day) {
        return new DayView(desk, day, Optional.empty(), false);
    }

    static DayView unanswered(Desk desk, KoreanDay day) {
        return new DayView(desk, day, Optional.empty(), true);
    }

    static DayView compared(Desk desk, Comparison comparison) {
        return new DayView(desk, comparison.day(), Optional.of(comparison), false);
    }

    List<Difference> differences() {
        return comparison.map(Comparison::differences).orElse(List.of()).stream()
                .limit(MOST_ROWS)
                .toList();
    }

    boolean inAgreement() {
        return comparison.filter(one -> one.differences().isEmpty()).isPresent();
    }
}
