package io.creditpack.domain.refund;

import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.refund.RefundQuote.Line;
import io.creditpack.domain.refund.RefundQuote.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out quotes.
 *
 * <p>After {@code canceled} of {@code price} won, {@code credits × canceled ÷ price} are taken back in all, rounded down:
 * the same rule by which an order follows Toss's cancels. The share of so many credits is therefore the least amount that
 * takes them back, and the shares of all credits sum to the price.
 *
 * <p>A cancel may have taken back credits of other orders where this one's were held or spent; what its lot holds beyond
 * the money that is left is not this order's to give back.
 */
public final class Quoting {
    private final RefundPolicy policy;

    public Quoting(RefundPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns what {@code order} would get back now.
     *
     * @param lot the order's open lot; empty if nothing is left of it
     * @param byOperator whether the customer's time to withdraw does not matter
     */
    public RefundQuote quote(Order order, Optional<Lot> lot, Instant now, boolean byOperator) {
        Optional<Payment> payment = order.progress().payment().filter(paid -> isPaid(order));
        if (payment.isEmpty()) {
            return new RefundQuote(List.of(new Line(Rule.NOT_PAID, Credits.ZERO, Won.ZERO)), Won.ZERO, Won.ZERO);
        }
        Won balance = payment.get().amounts().balance();
        Won canceled = order.price().minus(balance);
        Product pack = order.purchase().product();
        Credits back = pack.takenBackAfter(canceled);
        Credits left = pack.credits().minus(back);
        Credits free = left.min(lot.map(Lot::free).orElse(Credits.ZERO));
        Credits held =
                left.minus(free).min(lot.map(one -> one.contents().held()).orElse(Credits.ZERO));
        Rule unused = !byOperator && isOver(order, now) ? Rule.WITHDRAWAL_OVER : Rule.UNUSED_CREDITS;

        var parts = new EnumMap<Rule, Credits>(Rule.class);
        parts.put(unused, free);
        parts.put(Rule.HELD_CREDITS, held);
        parts.put(Rule.USED_CREDITS, left.minus(free).minus(held));
        Won smallest = policy.smallestOf(payment.get());
        List<Line> lines = lines(pack, canceled, parts).stream()
                .map(line -> isTooSmall(line, smallest) ? line.under(Rule.BELOW_MINIMUM) : line)
                .toList();
        return new RefundQuote(lines, balance, smallest);
    }

    /** At most one line of a quote is refundable, so that what it says is all that would go back. */
    private static boolean isTooSmall(Line line, Won smallest) {
        return line.rule().isRefundable() && line.amount().compareTo(smallest) < 0;
    }

    /**
     * Returns the lines of one quote. Each takes its credits' share of the price from where the line before it ended, so
     * that the lines of all credits sum to the price.
     */
    private static List<Line> lines(Product pack, Won canceled, Map<Rule, Credits> parts) {
        var lines = new ArrayList<Line>();
        Credits credits = pack.takenBackAfter(canceled);
        Won amount = canceled;
        if (!canceled.isZero()) {
            lines.add(new Line(Rule.REFUNDED_BEFORE, credits, canceled));
        }
        for (Rule rule : List.of(Rule.UNUSED_CREDITS, Rule.WITHDRAWAL_OVER, Rule.HELD_CREDITS, Rule.USED_CREDITS)) {
            Credits more = parts.getOrDefault(rule, Credits.ZERO);
            if (!more.isZero()) {
                credits = credits.plus(more);
                Won end = pack.shareOf(credits);
                lines.add(new Line(rule, more, end.minus(amount)));
                amount = end;
            }
        }
        return lines;
    }

    /** Returns the credits that {@code amount} more takes back. */
    public static Credits creditsFor(Order order, Won balance, Won amount) {
        Product pack = order.purchase().product();
        Won canceled = order.price().minus(balance);
        return pack.takenBackAfter(canceled.plus(amount)).minus(pack.takenBackAfter(canceled));
    }

    private static boolean isPaid(Order order) {
        return order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTIAL_CANCELED;
    }

    private boolean isOver(Order order, Instant now) {
        return order.progress()
                .paidAt()
                .filter(paid -> now.isAfter(
                        paid.atZone(policy.zone()).plus(policy.withdrawal()).toInstant()))
                .isPresent();
    }
}
