package io.creditpack.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final AccountId ACCOUNT = new AccountId(new CustomerId("minji"));
    private static final Instant AT = Instant.parse("2026-11-23T03:00:00.123456Z");
    private static final EntryId ID = new EntryId("grant:ord_000001:1");
    private static final Source SOURCE = Source.of(new OrderId("ord_000001"), "PRO_PACK")
            .paidBy(new PaymentEvidence(new PaymentKey("tgen_1"), Optional.of("tx_1")));
    private static final CreditEntry ENTRY =
            new CreditEntry(ID, EntryType.GRANT, Credits.of(3), SOURCE, Time.between(AT, AT.plusSeconds(1)));
    private static final CreditBalance AFTER = new CreditBalance(3, Credits.ZERO);
    private static final List<LotChange> CHANGES = List.of(new LotChange(ID, 3, 0));

    @Test
    void anEntryIsSealedBehindTheOneBefore() {
        Wallet wallet = new Wallet().paid("order-1", 3).spends(1).spends(1);
        List<PostedEntry> posted = wallet.ledger().posted();

        assertThat(posted.get(0).isSealedBehind(ChainLink.GENESIS)).isTrue();
        assertThat(posted.get(2).isSealedBehind(posted.get(1).link())).isTrue();
        assertThat(posted.get(2).isSealedBehind(posted.get(0).link())).isFalse();
    }

    /** Worked out apart from this code, by the recipe of docs/reference/ledger.md. */
    @Test
    void theHashIsTheOneTheReferenceDescribes() {
        assertThat(hash(ENTRY)).isEqualTo("a2c8c4d76bdff2e6c01aaa10fb0c5542e7d9578c523a8a76f81d63fc7f7b3295");
    }

    @Test
    void whateverAnEntrySaysIsSealed() {
        var order = new OrderId("ord_000002");
        Set<String> hashes = new HashSet<>(List.of(
                hash(ENTRY),
                hash(with(new EntryId("grant:ord_000001:2"), SOURCE, ENTRY.time())),
                hash(new CreditEntry(ID, EntryType.SPEND, Credits.of(3), SOURCE, ENTRY.time())),
                hash(new CreditEntry(ID, EntryType.GRANT, Credits.of(4), SOURCE, ENTRY.time())),
                hash(with(ID, new Source(Optional.of(order), "PRO_PACK", SOURCE.payment()), ENTRY.time())),
                hash(with(ID, new Source(SOURCE.order(), "PRO_PACK2", SOURCE.payment()), ENTRY.time())),
                hash(with(ID, new Source(SOURCE.order(), "PRO_PACK", Optional.empty()), ENTRY.time())),
                hash(with(ID, SOURCE, Time.between(AT.plusNanos(1_000), AT.plusSeconds(1)))),
                hash(with(ID, SOURCE, new Time(AT, Optional.empty()))),
                hash(ACCOUNT, ChainLink.GENESIS, new CreditBalance(4, Credits.ZERO), CHANGES),
                hash(ACCOUNT, ChainLink.GENESIS, new CreditBalance(3, Credits.of(1)), CHANGES),
                hash(ACCOUNT, ChainLink.GENESIS, AFTER, List.of(new LotChange(ID, 2, 0))),
                hash(ACCOUNT, ChainLink.GENESIS, AFTER, List.of(new LotChange(ID, 3, 1))),
                hash(ACCOUNT, ChainLink.GENESIS, AFTER, List.of()),
                hash(ACCOUNT, new ChainLink(1, ChainHash.GENESIS), AFTER, CHANGES),
                hash(ACCOUNT, new ChainLink(0, new ChainHash("1".repeat(64))), AFTER, CHANGES),
                hash(new AccountId(new CustomerId("doyun")), ChainLink.GENESIS, AFTER, CHANGES)));

        assertThat(hashes).hasSize(17);
    }

    private static CreditEntry with(EntryId id, Source source, Time time) {
        return new CreditEntry(id, EntryType.GRANT, Credits.of(3), source, time);
    }

    private static String hash(CreditEntry entry) {
        return ChainLink.GENESIS.next(ACCOUNT, entry, AFTER, CHANGES).hash().hex();
    }

    private static String hash(AccountId account, ChainLink last, CreditBalance after, List<LotChange> changes) {
        return last.next(account, ENTRY, after, changes).hash().hex();
    }
}
