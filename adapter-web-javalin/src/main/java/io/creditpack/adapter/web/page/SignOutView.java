package io.creditpack.adapter.web.page;

import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.money.Credits;

/**
 * The question before a guest signs out.
 *
 * @param frame what surrounds it
 * @param balance what the guest has
 */
record SignOutView(Frame frame, CreditBalance balance) {
    boolean losesCredits() {
        return balance.balance() > 0;
    }

    /** Returns what the guest cannot use any more. */
    String lost() {
        return frame.words().credits(new Credits(balance.balance()));
    }
}
