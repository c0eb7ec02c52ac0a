package io.creditpack.domain.credit;

/**
 * What an entry does to one lot.
 *
 * @param lot the grant that made the lot
 * @param remaining what it adds to what is left, held credits included; negative if it takes
 * @param held what it adds to what is held; negative if it takes
 */
public record LotChange(EntryId lot, long remaining, long held) {}
