package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Browser.Answer;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.order.CustomerId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MachineRoutesTest {
    private static final String SPEND = "/api/accounts/minji/credits/spend";
    private static final String HOLDS = "/api/accounts/minji/credits/holds";
    private static final String TWO = "{\"credits\":2,\"reference\":\"portfolio-42\"}";
    private static final String TWO_HELD = "{\"credits\":2,\"reference\":\"portfolio-42\",\"expiresIn\":\"PT10M\"}";

    private final RunningShop shop = new RunningShop();
    private final Browser machine = shop.stranger();

    @BeforeEach
    void grant() {
        new CreditDesk(shop.memory.store(), shop.clock).grant(new AccountId(new CustomerId("minji")), "welcome", 5);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void spendingAnswersWithWhatIsLeft() {
        Answer spent = post(SPEND, TWO, "key-1");

        assertThat(spent.status()).isEqualTo(201);
        assertThat(spent.body()).isEqualTo("{\"entryId\":\"spend:portfolio:key-1\",\"balance\":3,\"available\":3}");
    }

    @Test
    void B10_theSameKeyAnswersTheSameAndAnotherBodyIsRefused() {
        Answer first = post(SPEND, TWO, "key-1");

        assertThat(post(SPEND, TWO, "key-1").body()).isEqualTo(first.body());
        assertProblem(post(SPEND, TWO.replace("2,", "1,"), "key-1"), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void tooFewCreditsAreToldWithWhatIsAvailable() {
        Answer refused = post(SPEND, TWO.replace("2,", "6,"), "key-1");

        assertProblem(refused, 409, "INSUFFICIENT_CREDITS");
        assertThat(refused.json().path("available").asLong()).isEqualTo(5);
    }

    @Test
    void aHoldIsCapturedInPartOnceAndForAll() {
        Answer held = post(HOLDS, TWO_HELD, "key-1");
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.json().path("expiresAt").asText()).isEqualTo("2026-11-23T03:10:00.123456Z");
        assertThat(held.json().path("available").asLong()).isEqualTo(3);
        String hold = "/api/credits/holds/" + held.json().path("holdId").asText();

        Answer captured = post(hold + "/capture", "{\"credits\":1}", "key-2");

        assertThat(captured.status()).isEqualTo(200);
        assertThat(captured.json().path("status").asText()).isEqualTo("CAPTURED");
        assertThat(captured.json().path("available").asLong()).isEqualTo(4);
        assertThat(post(hold + "/capture", "{\"credits\":1}", "key-2").body()).isEqualTo(captured.body());
        Answer late = post(hold + "/release", "", "key-3");
        assertProblem(late, 409, "HOLD_ENDED");
        assertThat(late.json().path("ended").asText()).isEqualTo("CAPTURED");
    }

    @Test
    void aReleaseNeedsNoBody() {
        String hold = post(HOLDS, TWO_HELD, "key-1").json().path("holdId").asText();

        Answer released = post("/api/credits/holds/" + hold + "/release", "", "key-2");

        assertThat(released.status()).isEqualTo(200);
        assertThat(released.json().path("status").asText()).isEqualTo("RELEASED");
        assertThat(released.json().path("available").asLong()).isEqualTo(5);
    }

    @Test
    void anOverdueHoldHasEnded() {
        String hold = post(HOLDS, TWO_HELD, "key-1").json().path("holdId").asText();
        shop.clock.advance(Duration.ofMinutes(10));

        Answer late = post("/api/credits/holds/" + hold + "/capture", "", "key-2");

        assertProblem(late, 409, "HOLD_ENDED");
        assertThat(late.json().path("ended").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void aMachineReadsWhatThereWasAtAPastMoment() {
        shop.clock.advance(Duration.ofHours(1));
        post(SPEND, TWO, "key-1");

        Answer before = at("2026-11-23T12:30:00+09:00");
        assertThat(before.json().path("balance").asLong()).isEqualTo(5);
        assertThat(before.json().path("at").asText()).isEqualTo("2026-11-23T03:30:00Z");
        assertThat(at("2026-11-23T04:30:00Z").json().path("available").asLong()).isEqualTo(3);
        assertThat(at("2020-01-01T00:00:00Z").json().path("balance").asLong()).isZero();
        assertProblem(at("yesterday"), 400, "VALIDATION_FAILED");
    }

    private Answer at(String moment) {
        return machine.get("/api/accounts/minji/credits?at=" + moment, "Authorization", "Bearer service-token");
    }

    @Test
    void aMachineReadsACustomersCredits() {
        Answer credits = machine.get("/api/accounts/minji/credits", "Authorization", "Bearer service-token");

        assertThat(credits.json().path("available").asLong()).isEqualTo(5);
        assertThat(machine.get("/api/accounts/nobody/credits", "Authorization", "bearer service-token")
                        .json()
                        .path("balance")
                        .asLong())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer ",
                "Basic service-token",
                "service-token",
                "Bearer service-token2",
                "Bearer operator-token"
            })
    void whoeverHasNoTokenIsRefused(String authorization) {
        Answer refused = machine.post(SPEND, TWO, "Authorization", authorization, "Idempotency-Key", "key-1");

        assertProblem(refused, 401, "UNAUTHENTICATED");
        assertProblem(shop.guest().get("/api/accounts/minji/credits"), 401, "UNAUTHENTICATED");
    }

    @Test
    void withoutAKeyNothingIsBooked() {
        Answer refused = machine.post(SPEND, TWO, "Authorization", "Bearer service-token");

        assertProblem(refused, 400, "VALIDATION_FAILED");
        assertThat(refused.body()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"credits\":0,\"reference\":\"a\",\"expiresIn\":\"PT10M\"}",
                "{\"credits\":1.5,\"reference\":\"a\",\"expiresIn\":\"PT10M\"}",
                "{\"credits\":1,\"reference\":\"a\\r\\nb\",\"expiresIn\":\"PT10M\"}",
                "{\"credits\":1,\"reference\":\" \",\"expiresIn\":\"PT10M\"}",
                "{\"credits\":1,\"reference\":\"a\",\"expiresIn\":\"10 minutes\"}",
                "{\"credits\":1,\"reference\":\"a\",\"expiresIn\":\"-PT10M\"}",
                "{\"credits\":1,\"reference\":\"a\",\"expiresIn\":\"P31D\"}",
                "{\"credits\":1,\"reference\":\"a\",\"expiresIn\":\"PT10M\",\"more\":1}"
            })
    void aHoldThatIsNotValidIsRefused(String body) {
        assertProblem(post(HOLDS, body, "key-1"), 400, "VALIDATION_FAILED");
    }

    @Test
    void aHoldNobodyPlacedIsNotFound() {
        assertProblem(post("/api/credits/holds/hld_" + "0".repeat(32) + "/release", "", "k"), 404, "HOLD_NOT_FOUND");
        assertProblem(post("/api/credits/holds/rfd_1/capture", "", "k"), 404, "HOLD_NOT_FOUND");
    }

    private Answer post(String path, String body, String key) {
        return machine.post(path, body, "Authorization", "Bearer service-token", "Idempotency-Key", key);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
