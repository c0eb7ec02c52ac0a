package io.creditpack.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
    private static final ProductId ID = new ProductId("PRO_PACK");

    @Test
    void packHasCreditsAndAPrice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Product(ID, "Pack", Credits.ZERO, Won.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Product(ID, "Pack", Credits.of(1), Won.ZERO));
        assertThat(new Product(ID, "Pack", Credits.of(1), Won.of(1)).price()).isEqualTo(Won.of(1));
    }

    @Test
    void nameFitsTosssOrderName() {
        assertThat(named("n".repeat(100)).name()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> named("n".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> named(""));
        assertThatIllegalArgumentException().isThrownBy(() -> named(" \t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PRO_PACK", "PACK_100", "A_"})
    void productIdIsACapitalThenCapitalsDigitsAndUnderscores(String text) {
        assertThat(ProductId.isLegal(text)).isTrue();
        assertThat(new ProductId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pro_pack", "Pro_PACK", "_PACK", "1PACK", "PRO-PACK", "PRO.PACK"})
    void otherFormsAreNoProductId(String text) {
        assertThat(ProductId.isLegal(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.creditpack.domain.testkit.HostileTexts#allAndPaths")
    void hostileTextIsNoProductIdAndIsNotRepeated(String text) {
        assertThat(ProductId.isLegal(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductId(text))
                .withMessage("not a product id");
    }

    @Test
    void productIdHasOneToFortyCharacters() {
        assertThat(ProductId.isLegal("P".repeat(40))).isTrue();
        assertThat(ProductId.isLegal("P".repeat(41))).isFalse();
    }

    private static Product named(String name) {
        return new Product(ID, name, Credits.of(3), Won.of(3_000));
    }
}
