package io.creditpack.application.port;

/**
 * Everything about credits.
 *
 * @param ledgers the entries and balances
 * @param holds the credits that are set aside
 */
public record CreditStore(CreditLedgerRepository ledgers, HoldRepository holds) {}
