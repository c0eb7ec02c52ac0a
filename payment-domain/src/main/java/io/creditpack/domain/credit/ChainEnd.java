package io.creditpack.domain.credit;

/**
 * Where a ledger ended at some moment.
 *
 * @param account whose ledger
 * @param link its last entry
 */
public record ChainEnd(AccountId account, ChainLink link) {}
