package io.creditpack.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WonTest {
    @Test
    void addsAndSubtractsWholeWon() {
        assertThat(Won.of(3_000).plus(Won.of(5_000))).isEqualTo(Won.of(8_000));
        assertThat(Won.of(5_000).minus(Won.of(5_000))).isEqualTo(Won.ZERO);
    }

    @Test
    void refusesToGoBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Won.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Won.of(1).minus(Won.of(2)));
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Won.of(Long.MAX_VALUE).plus(Won.of(1)));
    }

    @Test
    void comparesByAmount() {
        assertThat(Won.of(3_000)).isLessThan(Won.of(5_000));
        assertThat(Won.ZERO.isZero()).isTrue();
    }

    @Test
    void saysItsUnit() {
        assertThat(Won.of(3_000)).hasToString("3000 KRW");
    }
}
