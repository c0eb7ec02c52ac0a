package io.creditpack.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest(name = "{1} credits for {0} won: {2} won take {3} credits back")
    @CsvSource({
        "3000, 3,    0, 0",
        "3000, 3,  999, 0",
        "3000, 3, 1000, 1",
        "3000, 3, 1999, 1",
        "3000, 3, 3000, 3",
        "5000, 5, 2500, 2",
        "1000, 3,  333, 0",
        "1000, 3,  334, 1",
        "1000, 3,  667, 2",
        "1000, 3, 1000, 3",
    })
    void canceledMoneyTakesWholeCreditsRoundedDown(long price, long credits, long canceled, long taken) {
        assertThat(pack(price, credits).takenBackAfter(Won.of(canceled))).isEqualTo(Credits.of(taken));
    }

    @ParameterizedTest(name = "{1} credits for {0} won")
    @CsvSource({"3000, 3", "5000, 5", "1000, 3", "1, 1", "100, 7", "999999, 1000"})
    void theShareOfSomeCreditsIsTheLeastMoneyThatTakesThemBack(long price, long credits) {
        Product pack = pack(price, credits);
        for (long part = 1; part <= credits; part++) {
            Won share = pack.shareOf(Credits.of(part));
            assertThat(pack.takenBackAfter(share)).isEqualTo(Credits.of(part));
            assertThat(pack.takenBackAfter(share.minus(Won.of(1)))).isLessThan(Credits.of(part));
        }
        assertThat(pack.shareOf(Credits.of(credits))).isEqualTo(Won.of(price));
    }

    private static Product pack(long price, long credits) {
        return new Product(new ProductId("PACK"), "Pack", Credits.of(credits), Won.of(price));
    }
}
