package io.creditpack.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.order.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant AT = Instant.parse("2026-11-24T00:00:01.123456Z");
    private static final ChainEnd MINJI = end("minji", 9, "a");
    private static final ChainEnd DOYUN = end("doyun", 2, "b");

    /** Worked out apart from this code, by the recipe of docs/reference/ledger.md. */
    @Test
    void theHashIsTheOneTheReferenceDescribes() {
        assertThat(Checkpoint.over(List.of(MINJI, DOYUN), ChainLink.GENESIS, DAY, AT)
                        .link()
                        .hash()
                        .hex())
                .isEqualTo("22e1364ab045a15134bdc1aac551def9eb1b8a9d2a97da635ece72b5da4ec184");
    }

    @Test
    void whateverItSealsIsPartOfTheHash() {
        Checkpoint first = Checkpoint.over(List.of(MINJI, DOYUN), ChainLink.GENESIS, DAY, AT);

        assertThat(first.isSealedBehind(ChainLink.GENESIS, List.of(DOYUN, MINJI)))
                .isTrue();
        assertThat(first.isSealedBehind(ChainLink.GENESIS, List.of(MINJI))).isFalse();
        assertThat(first.isSealedBehind(ChainLink.GENESIS, List.of(MINJI, end("doyun", 3, "b"))))
                .isFalse();
        assertThat(first.isSealedBehind(ChainLink.GENESIS, List.of(MINJI, end("doyun", 2, "c"))))
                .isFalse();
        assertThat(first.isSealedBehind(ChainLink.GENESIS, List.of(MINJI, end("haru", 2, "b"))))
                .isFalse();
        assertThat(first.isSealedBehind(first.link(), List.of(MINJI, DOYUN))).isFalse();
        assertThat(new Checkpoint(first.link(), DAY.plusDays(1), AT, 2)
                        .isSealedBehind(ChainLink.GENESIS, List.of(MINJI, DOYUN)))
                .isFalse();
        assertThat(new Checkpoint(first.link(), DAY, AT.plusSeconds(1), 2)
                        .isSealedBehind(ChainLink.GENESIS, List.of(MINJI, DOYUN)))
                .isFalse();
    }

    @Test
    void checkpointsAreNumberedFromOne() {
        Checkpoint first = Checkpoint.over(List.of(), ChainLink.GENESIS, DAY, AT);
        Checkpoint second = Checkpoint.over(List.of(), first.link(), DAY, AT);

        assertThat(first.link().sequence()).isEqualTo(1);
        assertThat(second.link().sequence()).isEqualTo(2);
        assertThat(second.isSealedBehind(first.link(), List.of())).isTrue();
    }

    private static ChainEnd end(String account, long sequence, String digit) {
        return new ChainEnd(
                new AccountId(new CustomerId(account)), new ChainLink(sequence, new ChainHash(digit.repeat(64))));
    }
}
