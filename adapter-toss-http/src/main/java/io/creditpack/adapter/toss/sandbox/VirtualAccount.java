package io.creditpack.adapter.toss.sandbox;

import java.time.Instant;

/** The account a buyer pays into. Passing the due date changes {@code expired} and nothing else. */
record VirtualAccount(String accountNumber, Instant dueDate, boolean expired) {
    VirtualAccount asOf(Instant now) {
        return expired || !now.isAfter(dueDate) ? this : new VirtualAccount(accountNumber, dueDate, true);
    }

    VirtualAccount expiredAt(Instant now) {
        return new VirtualAccount(accountNumber, now, true);
    }

    @Override
    public String toString() {
        return "VirtualAccount[dueDate=" + dueDate + ", expired=" + expired + "]";
    }
}
