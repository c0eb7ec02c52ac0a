package io.creditpack.application.port;

import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Recorded;
import io.creditpack.domain.order.OrderId;
import java.util.Collection;
import java.util.List;

/** What is recorded here of whole days, read in sets. */
public interface DayBook {
    /**
     * Returns every order that was placed on a day, or whose payment was approved or canceled at Toss, or whose credits
     * were granted or taken back.
     */
    List<OrderId> ordersOf(KoreanDay day);

    /**
     * Returns those of {@code orders} that are here, each once and of one moment, in no particular order.
     *
     * @param orders at most a few thousand
     */
    List<Recorded> find(Collection<OrderId> orders);
}
