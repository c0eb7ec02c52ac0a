package io.creditpack.application.port;

import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which orders are looked for; what is empty does not matter.
 *
 * @param status the state they are in
 * @param review why a person must look at them: for one of these reasons, or for none if the set is empty
 * @param from placed then or later
 * @param to placed before
 */
public record OrderFilter(
        Optional<OrderStatus> status,
        Optional<Set<ReviewReason>> review,
        Optional<Instant> from,
        Optional<Instant> to) {
    public static final OrderFilter ALL =
            new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Every reason there is. */
    public static final Set<ReviewReason> ANY_REVIEW = Set.copyOf(EnumSet.allOf(ReviewReason.class));

    public OrderFilter {
        review = review.map(Set::copyOf);
    }
}
