package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SandboxTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Receiver shop = new Receiver();

    @Override
    SandboxConfig config(SandboxConfig plain) {
        return plain.webhooksTo(shop.url());
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void approvedPaymentIsToldWholeInTheFirstEnvelope() throws Exception {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Receiver.Told told = told().get(0);

        assertThat(told.at("/eventType")).isEqualTo("PAYMENT_STATUS_CHANGED");
        assertThat(told.at("/createdAt")).isEqualTo("2026-01-14T10:30:00.000000");
        assertThat(told.body().get("data")).isEqualTo(query(payment).json());
        assertThat(told.id()).startsWith("whtrans_");
        assertThat(told.retriedCount()).isEqualTo("0");
        assertThat(told.time()).isEqualTo("2026-01-14T10:30:00+09:00");
        assertThat(told()).hasSize(1);
    }

    @Test
    void nothingIsToldBeforeThePaymentIsDecided() throws Exception {
        authenticated(SandboxMethod.CARD);

        assertThat(told()).isEmpty();
    }

    @Test
    void virtualAccountIsToldTwicePerChangeOncePerEnvelope() throws Exception {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);
        assertThat(eventsOf(told())).containsExactlyInAnyOrder("DEPOSIT_CALLBACK", "PAYMENT_STATUS_CHANGED");

        sandbox.deposit(payment.paymentKey());
        sandbox.reverseDeposit(payment.paymentKey());

        assertThat(told()).hasSize(6);
        Receiver.Told callback = told().stream()
                .filter(told -> told.at("/status").equals("DONE"))
                .findAny()
                .orElseThrow();
        List<String> names = new ArrayList<>();
        callback.body().fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrder("createdAt", "secret", "status", "transactionKey", "orderId");
        assertThat(callback.at("/secret")).isEqualTo(payment.webhookSecret());
        assertThat(callback.at("/orderId")).isEqualTo(payment.orderId());
        assertThat(told().stream().map(Receiver.Told::id).distinct()).hasSize(6);
    }

    @Test
    void whatEndsAPaymentIsTold() throws Exception {
        SandboxPayment canceled = confirmed(SandboxMethod.CARD);
        cancel(canceled, "{\"cancelReason\":\"r\",\"cancelAmount\":1000}");
        http.plain("POST", "/sandbox/payments/" + canceled.paymentKey() + "/cancel", "{}");
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                .code("REJECT_CARD_PAYMENT"));
        confirmed(SandboxMethod.CARD);
        authenticated(SandboxMethod.CARD);
        sandbox.advance(Duration.ofMinutes(10));

        assertThat(told().stream().map(told -> told.at("/data/status")))
                .containsExactlyInAnyOrder("DONE", "PARTIAL_CANCELED", "PARTIAL_CANCELED", "ABORTED", "EXPIRED");
    }

    @Test
    void dueDateIsNotTold() throws Exception {
        confirmed(SandboxMethod.VIRTUAL_ACCOUNT);
        int before = told().size();

        sandbox.advance(Duration.ofDays(30));

        assertThat(told()).hasSize(before);
    }

    @Test
    void aShopThatAsksOnBeingToldSeesTheNewState() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        shop.onTold(told -> seen.add(http.toss("GET", "/v1/payments/" + told.at("/data/paymentKey"), "")
                .at("/status")));
        for (int i = 0; i < 50; i++) {
            confirmed(SandboxMethod.CARD);
        }

        assertThat(told()).hasSize(50);
        assertThat(seen).hasSize(50).containsOnly("DONE");
    }

    @Test
    void refusedWebhookIsTriedSevenMoreTimesOnTheLadder() throws Exception {
        shop.answering(503);
        confirmed(SandboxMethod.CARD);
        long[] minutes = {1, 4, 16, 64, 256, 1_024, 4_096};

        for (int retry = 0; retry < minutes.length; retry++) {
            assertThat(told()).hasSize(retry + 1);
            sandbox.advance(Duration.ofMinutes(minutes[retry]).minusSeconds(1));
            assertThat(told()).as("not before %d minutes", minutes[retry]).hasSize(retry + 1);
            sandbox.advance(Duration.ofSeconds(1));
        }

        assertThat(told().stream().map(Receiver.Told::retriedCount))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(told().stream().map(Receiver.Told::id).distinct()).hasSize(1);
        sandbox.advance(Duration.ofDays(30));
        assertThat(told()).hasSize(8);
    }

    @Test
    void oneLongStepMakesAllRetriesItPassed() {
        shop.answering(500);
        confirmed(SandboxMethod.CARD);

        sandbox.advance(Duration.ofMinutes(1 + 4 + 16));

        Eventually.holds(() -> shop.told().size() == 4);
    }

    @Test
    void onlyTwoHundredCountsAsTaken() throws Exception {
        shop.answering(202);
        confirmed(SandboxMethod.CARD);
        told();

        shop.answering(200);
        sandbox.advance(Duration.ofMinutes(1));
        told();
        sandbox.advance(Duration.ofMinutes(4));

        assertThat(told()).hasSize(2);
        assertThat(sandbox.webhookAttempts().stream().map(WebhookAttempt::status))
                .containsExactly(200, 202);
    }

    @Test
    void resendingRepeatsTheLastAndDropsItsWaitingRetries() throws Exception {
        shop.answering(500);
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);
        JsonNode first = told().get(0).body();
        shop.answering(200);

        http.plain("POST", "/sandbox/payments/" + payment.paymentKey() + "/webhook", "");
        sandbox.advance(Duration.ofMinutes(1));

        assertThat(told()).hasSize(4);
        assertThat(told().subList(2, 4).stream().map(Receiver.Told::body)).contains(first);
    }

    @Test
    void nothingSentIsNothingToResend() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        Http.Reply refused = http.plain("POST", "/sandbox/payments/" + payment.paymentKey() + "/webhook", "");

        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void envelopesThatDomesticPaymentsNeverCauseCanBeAskedFor() throws Exception {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        cancel(payment, "{\"cancelReason\":\"r\"}");
        told();

        send(payment, "CANCEL_STATUS_CHANGED");
        Receiver.Told cancel = told().get(2);
        send(payment, "ars-reservation.changed");
        Receiver.Told entity = told().get(3);

        assertThat(cancel.event()).isEqualTo("CANCEL_STATUS_CHANGED");
        assertThat(cancel.at("/data/cancelAmount")).isEqualTo("3000");
        assertThat(cancel.body().get("data").has("paymentKey")).isFalse();
        assertThat(entity.body().has("entityBody")).isTrue();
        assertThat(entity.body().has("eventId")).isTrue();
    }

    @Test
    void addressCanBeChangedAndTakenAway() throws Exception {
        try (Receiver other = new Receiver()) {
            setUrl("\"" + other.url() + "\"");
            confirmed(SandboxMethod.CARD);
            told();
            assertThat(other.told()).hasSize(1);

            setUrl("null");
            confirmed(SandboxMethod.CARD);
            told();

            assertThat(other.told()).hasSize(1);
            assertThat(shop.told()).isEmpty();
        }
    }

    @Test
    void attemptsAreListed() throws Exception {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        told();

        JsonNode attempt = http.plain("GET", "/sandbox/webhooks", "").json().at("/webhooks/0");

        assertThat(attempt.get("event").asText()).isEqualTo("PAYMENT_STATUS_CHANGED");
        assertThat(attempt.get("orderId").asText()).isEqualTo(payment.orderId());
        assertThat(attempt.get("status").intValue()).isEqualTo(200);
    }

    /** What the shop was told once everything that is due was tried. */
    private List<Receiver.Told> told() throws InterruptedException {
        assertThat(sandbox.awaitWebhooks(SOON)).isTrue();
        return shop.told();
    }

    private static List<String> eventsOf(List<Receiver.Told> told) {
        return told.stream().map(Receiver.Told::event).toList();
    }

    private void send(SandboxPayment payment, String event) {
        http.plain("POST", "/sandbox/payments/" + payment.paymentKey() + "/webhook", "{\"event\":\"" + event + "\"}");
    }

    private void setUrl(String json) {
        assertThat(http.plain("PUT", "/sandbox/webhook-url", "{\"url\":" + json + "}")
                        .status())
                .isEqualTo(200);
    }
}
