package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import org.junit.jupiter.api.Test;

/** Money that goes back takes its credits with it. */
class CancelTest {
    @Test
    void canceledPaymentTakesItsCreditsBackEvenWhenTossHasForgottenTheApproval() {
        Shop paid = Shop.open().claims(Given.KEY).sees(account(DONE));

        Shop canceled = paid.sees(account(CANCELED).neverApproved());

        assertThat(canceled.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(canceled.balance()).isZero();
    }
}
