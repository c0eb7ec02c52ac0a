package com.acme.shop.application.usecase;

import com.acme.shop.application.port.Portfolios;
import com.acme.shop.domain.Portfolio;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.usecase.credit.CallerKey;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.RequestKey;

/** Builds a portfolio for one credit: both happen, or neither. */
public final class BuildPortfolio {
    private static final Credits PRICE = Credits.of(1);

    private final PaymentStore store;
    private final Portfolios portfolios;
    private final SpendCredits spendCredits;

    public BuildPortfolio(PaymentStore store, Portfolios portfolios, SpendCredits spendCredits) {
        this.store = store;
        this.portfolios = portfolios;
        this.spendCredits = spendCredits;
    }

    /** What to build for whom. */
    public record Command(AccountId owner, Portfolio portfolio) {}

    /**
     * Builds, or tells what was built under the same id before; a credit is spent once. The spending joins the transaction
     * that is open here.
     */
    public SpendCredits.Result handle(Command command) {
        Portfolio portfolio = command.portfolio();
        var key = new CallerKey("shop", new RequestKey(command.owner() + ":" + portfolio.id()));
        var spend = new SpendCredits.Command(command.owner(), key, PRICE, portfolio.title());
        return store.unitOfWork().inTransaction(() -> {
            SpendCredits.Result result = spendCredits.handle(spend);
            result.match(entry -> built(command, entry), available -> false, () -> false);
            return result;
        });
    }

    private boolean built(Command command, PostedEntry paidBy) {
        portfolios.add(command.owner(), command.portfolio());
        return paidBy.sequence() > 0;
    }
}
