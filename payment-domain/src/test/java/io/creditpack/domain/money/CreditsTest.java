package io.creditpack.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CreditsTest {
    @Test
    void addsAndSubtractsWholeCredits() {
        assertThat(Credits.of(3).plus(Credits.of(5))).isEqualTo(Credits.of(8));
        assertThat(Credits.of(5).minus(Credits.of(5))).isEqualTo(Credits.ZERO);
    }

    @Test
    void refusesToGoBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(1).minus(Credits.of(2)));
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Credits.of(Long.MAX_VALUE).plus(Credits.of(1)));
    }

    @Test
    void comparesByUnits() {
        assertThat(Credits.of(3)).isLessThan(Credits.of(5));
        assertThat(Credits.ZERO.isZero()).isTrue();
    }

    @Test
    void smallerOfTwoIsOneOfThem() {
        assertThat(Credits.of(3).min(Credits.of(5))).isEqualTo(Credits.of(3));
        assertThat(Credits.of(5).min(Credits.of(3))).isEqualTo(Credits.of(3));
    }

    @Test
    void saysItsUnit() {
        assertThat(Credits.of(3)).hasToString("3 credits");
    }
}
