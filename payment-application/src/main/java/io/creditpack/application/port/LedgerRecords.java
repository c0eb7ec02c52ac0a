package io.creditpack.application.port;

import java.util.List;

/** Every row of the ledger as it stands, believed by nobody: what an auditor reads. */
public interface LedgerRecords {
    /**
     * Returns accounts that any row of the ledger or a paid order names, in the order of their ids.
     *
     * @param after only accounts behind this id; the empty text for the first
     * @param limit 1 or more
     */
    List<String> accounts(String after, int limit);

    /** Returns all rows of one account. */
    AccountRecords read(String account);
}
