package io.creditpack.adapter.web.page;

import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's credits and orders.
 *
 * @param frame what surrounds it
 * @param ledger what there is
 * @param orders newest first
 * @param entries newest first
 * @param products what was bought with the orders that lots and entries come from
 * @param chart the balance over time; empty before there are two entries
 */
record AccountView(
        Frame frame,
        CreditLedger ledger,
        Page<OrderView> orders,
        Page<PostedEntry> entries,
        Map<OrderId, String> products,
        Optional<BalanceChart> chart) {

    /** Returns what filled a lot. */
    String origin(Lot lot) {
        return lot.order().map(this::product).orElse(frame.words().say("account.lots.gift"));
    }

    /** Returns what an entry is about: what was bought, or what the one who used credits says. */
    String reference(PostedEntry posted) {
        var source = posted.entry().source();
        return source.order().map(this::product).orElse(source.reference());
    }

    private String product(OrderId order) {
        return products.getOrDefault(order, order.value());
    }

    /** Returns an entry's credits as a statement writes them: what it adds to or takes from the balance, signed. */
    String signed(PostedEntry posted) {
        int sign = posted.entry().type().onBalance();
        String credits = frame.words().number(posted.entry().credits().units());
        return sign > 0 ? "+" + credits : sign < 0 ? "−" + credits : "±" + credits;
    }
}
