package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.domain.money.Mode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TossConfigTest {
    private static final SecretKey KEY = new SecretKey("test_gsk_canary");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.tosspayments.com",
                "https://toss.example/prefix/",
                "http://localhost:8081",
                "http://LOCALHOST:8081",
                "http://127.0.0.1:8081",
                "http://127.8.9.10",
                "http://[::1]:8081"
            })
    void secretsMayGoOverHttpsOrStayOnThisMachine(String url) {
        assertThat(TossConfig.of(URI.create(url), KEY).baseUrl()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.tosspayments.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "http://[::2]",
                "ftp://localhost",
                "https://user:pass@api.tosspayments.com",
                "https://api.tosspayments.com?a=b",
                "https://api.tosspayments.com#a",
                "https:///path",
                "localhost:8081",
                "/path",
                "https://toss.example:0",
                "https://toss.example:65536",
                ""
            })
    void otherAddressesAreRefused(String url) {
        assertThat(TossConfig.isSafe(URI.create(url))).isFalse();
        assertThatThrownBy(() -> TossConfig.of(URI.create(url), KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrefixOfTheBaseUrlIsKept() throws Exception {
        try (StubbedToss toss = new StubbedToss()) {
            toss.answers(200, Examples.PAID);
            new TossHttpGateway(Examples.config(toss.address().resolve("/through/here"))).find(Examples.KEY);

            assertThat(toss.request().getTarget()).isEqualTo("/through/here/v1/payments/tgen_20260114103000AbCd1");
        }
    }

    @Test
    void tossIsGivenTheTimeItAsksFor() {
        TossConfig.Timeouts timeouts = TossConfig.of(TossConfig.TOSS, KEY).timeouts();

        assertThat(timeouts.connect()).isEqualTo(Duration.ofSeconds(3));
        assertThat(timeouts.read()).isEqualTo(Duration.ofSeconds(60));
        assertThat(timeouts.call()).isEqualTo(Duration.ofSeconds(65));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT1H0.001S"})
    void aWaitThatIsNoneOrHasNoEndIsRefused(Duration time) {
        assertThatThrownBy(() -> new TossConfig.Timeouts(time, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TossConfig.Timeouts(Duration.ofSeconds(1), time))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "test_gsk_a b", "test_gsk_a:", "\ufefftest_gsk_a", "test_gsk_가", "a\n"})
    void whatIsNoKeyIsRefusedWithoutBeingRepeated(String key) {
        assertThatThrownBy(() -> new SecretKey(key)).hasMessage("not a secret key");
    }

    @Test
    void keysDoNotShowThemselves() {
        assertThat(KEY).hasToString("SecretKey[…]");
        assertThat(TossConfig.of(TossConfig.TOSS, KEY).toString()).doesNotContain("canary");
    }

    @Test
    void theKeySaysWhetherMoneyIsReal() {
        try (var live = new TossHttpGateway(TossConfig.of(TossConfig.TOSS, new SecretKey("live_gsk_1")));
                var test = new TossHttpGateway(TossConfig.of(TossConfig.TOSS, KEY))) {
            assertThat(live.mode()).isEqualTo(Mode.LIVE);
            assertThat(live.inBackground().mode()).isEqualTo(Mode.LIVE);
            assertThat(test.mode()).isEqualTo(Mode.TEST);
        }
    }

    @Test
    void keysOfDifferentEnvironmentsDoNotReplaceEachOther() {
        var live = Optional.of(new SecretKey("live_gsk_1"));

        assertThatThrownBy(() -> new TossConfig(TossConfig.TOSS, KEY, live, TossConfig.Timeouts.RECOMMENDED))
                .hasMessage("both keys must be of the same environment");
    }
}
