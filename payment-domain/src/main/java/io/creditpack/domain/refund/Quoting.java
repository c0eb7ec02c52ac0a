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
import java.util.List;
import java.util.Optional;

/**
 * Works out quotes.
 *
 * <p>After {@code canceled} of {@code price} won, {@code credits × canceled ÷ price} are taken back in all, rounded down:
 * the same rule by which an order follows Toss's cancels. The share of so many credits is therefore the least amount that
 * takes them back, and the shares of all credits sum to the price.
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
            return new RefundQuote(List.of(new Line(Rule.NOT_PAID, Credits.ZERO, Won.ZERO)), Won.ZERO);
        }
        Won balance = payment.get().amounts().balance();
        Won canceled = order.price().minus(balance);
        Credits free = lot.map(Lot::free).orElse(Credits.ZERO);
        Credits held = lot.map(one -> one.contents().held()).orElse(Credits.ZERO);
        Product pack = order.purchase().product();
        Credits back = pack.takenBackAfter(canceled);
        Credits used = pack.credits().minus(back.plus(free).plus(held));
        Won share = pack.shareOf(back.plus(free));
        Won refundable = share.minus(canceled.compareTo(share) > 0 ? share : canceled);
        boolean over = !byOperator && isOver(order, now);

        var lines = new ArrayList<Line>();
        add(lines, over ? Rule.WITHDRAWAL_OVER : Rule.UNUSED_CREDITS, free, refundable);
        add(lines, Rule.USED_CREDITS, used, pack.shareOf(used));
        add(lines, Rule.HELD_CREDITS, held, pack.shareOf(held));
        add(lines, Rule.REFUNDED_BEFORE, back, canceled);
        return new RefundQuote(lines, balance);
    }

    /** Returns the credits that {@code amount} more takes back. */
    public static Credits creditsFor(Order order, Won balance, Won amount) {
        Product pack = order.purchase().product();
        Won canceled = order.price().minus(balance);
        return pack.takenBackAfter(canceled.plus(amount)).minus(pack.takenBackAfter(canceled));
    }

    private static void add(List<Line> lines, Rule rule, Credits credits, Won amount) {
        if (!credits.isZero()) {
            lines.add(new Line(rule, credits, amount));
        }
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
