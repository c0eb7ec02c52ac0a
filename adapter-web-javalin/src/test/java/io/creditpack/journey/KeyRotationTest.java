package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.web.Browser;
import io.creditpack.boot.PaymentApp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Row J4 of the fault catalogue: keys are changed while people pay, and nobody notices. */
final class KeyRotationTest {
    private static final String BEFORE = "test_gsk_before";
    private static final String SESSION_BEFORE = "0123456789abcdef0123456789abcdef";
    private static final String SESSION_NOW = "fedcba9876543210fedcba9876543210";
    private static final int BUYERS = 6;
    private static final int EACH = 15;

    private final FaultyShop shop = new FaultyShop(Map.of("TOSS_SECRET_KEY_PREVIOUS", BEFORE));

    @AfterEach
    void theBooksAgree() {
        try (shop) {
            shop.assertInvariants();
        }
    }

    @Test
    void J4_noPaymentFailsWhileTheTossKeyIsChangedAndNoneIsTakenTwice() {
        shop.toss.refuseKeys(Set.of(FaultyShop.SECRET_KEY));

        List<List<Integer>> answers =
                AtOnce.call(BUYERS + 1, number -> number == BUYERS ? changeTheKey() : payAgainAndAgain());

        assertThat(answers).flatExtracting(all -> all).containsOnly(200);
        assertThat(shop.balance()).isEqualTo(3L * BUYERS * EACH);
        assertThat(confirmsAnswered(200)).isEqualTo(BUYERS * EACH);
        assertThat(confirmsAnswered(401)).as("refused before it was done").isPositive();
    }

    private List<Integer> payAgainAndAgain() {
        return IntStream.range(0, EACH)
                .mapToObj(i -> {
                    String order = shop.order();
                    return shop.confirm(order, shop.authenticate(order)).status();
                })
                .toList();
    }

    /** Amid the payments Toss begins to take the new key, and in the same moment ends to take the old one. */
    private List<Integer> changeTheKey() {
        Patience.until("a third is paid", () -> confirmsAnswered(200) > BUYERS * EACH / 3);
        shop.toss.refuseKeys(Set.of(BEFORE));
        return List.of();
    }

    private long confirmsAnswered(int status) {
        return shop.toss.requests().stream()
                .filter(request -> request.operation() == SandboxOperation.CONFIRM)
                .filter(request -> request.status().orElse(0) == status)
                .count();
    }

    /** Toss's memory of an Idempotency-Key is the secret key's own: under the new one the confirm would be a new request. */
    @Test
    void J4_aConfirmWhoseAnswerWasLostUnderTheOldKeyIsAskedAboutBeforeItIsRepeated() {
        shop.toss.refuseKeys(Set.of(FaultyShop.SECRET_KEY));
        String taken = lost(SandboxFault.RESET_AFTER_PROCESSING);
        String never = lost(SandboxFault.RESET_BEFORE_PROCESSING);

        shop.toss.refuseKeys(Set.of(BEFORE));
        long asked = shop.toss.count(SandboxOperation.QUERY);
        shop.assertBecomes(taken, "PAID");
        shop.assertBecomes(never, "PAID");

        assertThat(shop.toss.count(SandboxOperation.QUERY)).isGreaterThan(asked);
        assertThat(confirmsAnswered(200))
                .as("only what Toss had not done was sent again")
                .isEqualTo(1);
        assertThat(shop.balance()).isEqualTo(6);
    }

    private String lost(SandboxFault fault) {
        String order = shop.order();
        String key = shop.authenticate(order);
        shop.nextConfirm(fault);
        shop.nextQuery(SandboxFault.HTTP_500);
        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        return order;
    }

    @Test
    void J4_aSessionFromBeforeTheSecretWasChangedGoesOnAndPays() {
        try (PaymentApp changed =
                shop.node(Map.of("SESSION_SECRET", SESSION_NOW, "SESSION_SECRET_PREVIOUS", SESSION_BEFORE))) {
            String cookie = shop.minji().get("/api/me").header("Set-Cookie").replaceAll(";.*", "");
            String order = shop.order();
            String key = shop.authenticate(order);

            var paid = new Browser(changed.url())
                    .post(
                            "/api/payments/toss/confirm",
                            "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":3000}".formatted(key, order),
                            "Cookie",
                            cookie);

            assertThat(paid.status()).isEqualTo(200);
            assertThat(shop.balance()).isEqualTo(3);
        }
    }
}
