package io.creditpack.application.port;

import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderStatus;
import java.util.List;
import java.util.Map;

/** Sums over all orders and credits, made where these are kept. Asking changes nothing. */
public interface ShopFigures {
    /**
     * Returns the sums of days, oldest first and none left out.
     *
     * @param first the oldest
     * @param last the newest, not before {@code first}
     * @throws StorageException if the database cannot be used
     */
    List<Day> days(KoreanDay first, KoreanDay last);

    /** Returns how many of the orders that were placed on these days stand where; what does not occur is left out. */
    Map<OrderStatus, Long> outcomes(KoreanDay first, KoreanDay last);

    /**
     * The sums of a day.
     *
     * @param sold the payments that were approved on it
     * @param refunded what went back on it
     * @param outstanding credits that all customers had at its end, less what they owed
     */
    record Day(KoreanDay day, Won sold, Won refunded, long outstanding) {}
}
