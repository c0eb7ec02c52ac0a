package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.Invariants;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check that ends every test of a fault sees what it is there to see. */
class InvariantsTest {
    private final Shop shop = new Shop();
    private final OrderId order = shop.place(PRO_PACK);
    private final PaymentKey key = shop.authenticate(order);
    private final Invariants invariants = new Invariants(shop.memory.store(), shop.memory.ledgerRecords());

    @Test
    void aPaidOrderWhoseMoneyIsAtTossIsInOrder() {
        shop.confirm(order, key);

        assertThat(differences()).isEmpty();
    }

    @Test
    void aPaidOrderWithoutMoneyAtTossIsSeen() {
        shop.confirm(order, key);

        assertThat(invariants.differences(List.of())).containsExactly(order + " is PAID without money at Toss");
    }

    @Test
    void moneyAtTossThatNobodyFollowedIsSeen() {
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        shop.confirm(order, key);

        assertThat(differences()).containsExactly(order + " is DONE at Toss, and CONFIRMING here");
    }

    @Test
    void aCancelThatNobodyFollowedIsSeen() {
        shop.confirm(order, key);
        shop.toss.cancelInConsole(key, Won.of(1_000));

        assertThat(differences()).containsExactly(order + " is PARTIAL_CANCELED at Toss, and PAID here");
    }

    private List<String> differences() {
        return invariants.differences(shop.toss.payments());
    }
}
