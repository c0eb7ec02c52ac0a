package com.acme.shop.application.port;

import com.acme.shop.domain.Portfolio;
import io.creditpack.domain.credit.AccountId;
import java.util.List;

/** What was built, for whom. Every write belongs into the unit of work of the payment store. */
public interface Portfolios {
    /** Stores a portfolio; one of the same owner and id is stored once. */
    void add(AccountId owner, Portfolio portfolio);

    /** Returns an owner's portfolios by id. */
    List<Portfolio> of(AccountId owner);
}
