package io.creditpack.application.query;

import io.creditpack.application.port.SignIns;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.order.CustomerId;

/** Finds the account a caller means by a customer's id. */
public final class CustomerAccounts {
    private final SignIns signIns;

    public CustomerAccounts(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Returns the account of a guest, or of a person, who may have bought as a guest before. */
    public AccountId of(CustomerId customer) {
        return new AccountId(signIns.accountOf(customer).orElse(customer));
    }
}
