package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.adapter.web.AddressRanges;
import io.creditpack.adapter.web.Seller;
import io.creditpack.adapter.web.api.HealthRoutes.KeyPair;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppConfigTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static Map<String, String> environment(String... namesAndValues) {
        var environment = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return environment;
    }

    /** Returns what every shop that takes real money says of itself. */
    private static Map<String, String> seller() {
        return environment(
                "SELLER_NAME", "주식회사 크레딧팩",
                "SELLER_REPRESENTATIVE", "김민지",
                "SELLER_REGISTRATION_NUMBER", "123-45-67890",
                "SELLER_MAIL_ORDER_NUMBER", "제2026-서울강남-01234호",
                "SELLER_ADDRESS", "서울특별시 강남구 테헤란로 1",
                "SELLER_PHONE", "02-1234-5678",
                "SELLER_EMAIL", "help@creditpack.example",
                "SELLER_HOSTING", "Example Cloud");
    }

    private static List<String> refused(Map<String, String> environment) {
        try {
            AppConfig.from(environment);
            return List.of();
        } catch (BadConfigException bad) {
            return bad.problems().stream().map(ConfigProblem::variable).toList();
        }
    }

    @Test
    void eventsNeedAnAddressAndASecretAndNeitherInTheOpen() {
        String url = "https://shop.example.com/events";
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        assertThat(refused(environment("EVENTS_URL", url))).containsExactly("EVENTS_SECRET");
        assertThat(refused(environment("EVENTS_SECRET", secret))).containsExactly("EVENTS_URL");
        assertThat(refused(environment("EVENTS_URL", "http://shop.example.com", "EVENTS_SECRET", secret)))
                .containsExactly("EVENTS_URL");
        assertThat(refused(environment("EVENTS_URL", "/events", "EVENTS_SECRET", "whsec_short")))
                .containsExactly("EVENTS_SECRET", "EVENTS_URL");
        assertThat(refused(environment("EVENTS_URL", url, "EVENTS_SECRET", secret + "," + secret + "," + secret)))
                .containsExactly("EVENTS_SECRET");
        EventSettings twoSecrets = AppConfig.from(
                        environment("EVENTS_URL", "http://localhost:9/", "EVENTS_SECRET", secret + "," + secret))
                .events();
        assertThat(twoSecrets.areOn()).isTrue();
        assertThat(twoSecrets.toString()).doesNotContain("MfKQ");
    }

    @Test
    void nothingNeedsToBeSet() {
        AppConfig config = AppConfig.from(Map.of("PATH", "/bin"));

        assertThat(config.http())
                .isEqualTo(new HttpSettings(
                        "127.0.0.1",
                        8080,
                        Optional.empty(),
                        new HttpSettings.Sessions(Optional.empty(), Optional.empty()),
                        new HttpSettings.Defences(true, AddressRanges.NONE, false)));
        assertThat(config.toss().keys().pair()).isEqualTo(KeyPair.SANDBOX);
        assertThat(config.toss().sandboxPort()).isEqualTo(8081);
        assertThat(config.toss().addresses())
                .isEqualTo(new TossSettings.Addresses(
                        URI.create("https://api.tosspayments.com"),
                        URI.create("https://js.tosspayments.com/v2/standard")));
        assertThat(config.toss().timeouts())
                .isEqualTo(new TossSettings.Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(60)));
        assertThat(config.database().url().value()).isEqualTo("jdbc:h2:file:./data/payments");
        assertThat(config.database().poolSize()).isEqualTo(10);
        assertThat(config.events().areOn()).isFalse();
        assertThat(config.callers()).isEqualTo(new Callers(Map.of(), Map.of(), Optional.empty()));
        assertThat(config.orderTimeToLive()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void signInByTokensNeedsAllThree() {
        assertThat(refused(environment("AUTH_JWKS_URL", "https://id.example.com/jwks")))
                .containsExactly("AUTH_AUDIENCE", "AUTH_ISSUER");
        assertThat(refused(environment(
                        "AUTH_JWKS_URL", "http://id.example.com/jwks",
                        "AUTH_ISSUER", "https://id.example.com",
                        "AUTH_AUDIENCE", "shop")))
                .containsExactly("AUTH_JWKS_URL");
        assertThat(refused(environment(
                        "AUTH_JWKS_URL", "https://id.example.com/jwks",
                        "AUTH_ISSUER", "https://id.example.com",
                        "AUTH_AUDIENCE", "shop")))
                .isEmpty();
    }

    @Test
    void everythingCanBeSet() {
        AppConfig config = AppConfig.from(environment(
                "HOST", "0.0.0.0",
                "PORT", "9090",
                "PUBLIC_URL", "https://pay.example.com/",
                "SESSION_SECRET", SECRET,
                "RATE_LIMITS", "off",
                "TOSS_READ_TIMEOUT", "PT5S",
                "TOSS_CONNECT_TIMEOUT", "500ms",
                "DATABASE_URL", "postgres://shop:pw@db/payments",
                "DATABASE_POOL_SIZE", "20",
                "SERVICE_TOKENS", "portfolio:abc, reports:def",
                "ORDER_TTL", "1h",
                "LOG_FORMAT", "json"));

        assertThat(config.http().publicUrl()).contains(URI.create("https://pay.example.com"));
        assertThat(config.http().defences().rateLimits()).isFalse();
        assertThat(config.toss().timeouts())
                .isEqualTo(new TossSettings.Timeouts(Duration.ofMillis(500), Duration.ofSeconds(5)));
        assertThat(config.callers().services())
                .isEqualTo(Map.of("portfolio", new Secret("abc"), "reports", new Secret("def")));
        assertThat(config.orderTimeToLive()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aBlankBeforeATokenIsNoPartOfIt() {
        var config = AppConfig.from(Map.of("ADMIN_TOKENS", "kim: the-token , lee:another"));

        assertThat(config.callers().admins()).containsEntry("kim", new Secret("the-token"));
    }

    @ParameterizedTest
    @CsvSource({"fe80::1, http://[fe80::1]:8080", "::, http://127.0.0.1:8080", "shop-1.local, http://shop-1.local:8080"
    })
    void anyAddressOfThisMachineCanBeListenedOn(String host, String url) {
        HttpSettings http = AppConfig.from(Map.of("HOST", host)).http();

        assertThat(PaymentApp.url(http, 8080)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Pay.Example.com:443/, https://pay.example.com",
        "http://LOCALHOST:80, http://localhost",
        "https://pay.example.com:8443, https://pay.example.com:8443",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void thePublicAddressIsTheOriginThatBrowsersName(String written, String origin) {
        assertThat(AppConfig.from(Map.of("PUBLIC_URL", written)).http().publicUrl())
                .contains(URI.create(origin));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PORT                        | 65536",
                "PORT                        | -1",
                "PORT                        | http",
                "HOST                        | pay example",
                "HOST                        | http://localhost",
                "PUBLIC_URL                  | pay.example.com",
                "PUBLIC_URL                  | https://pay.example.com/shop",
                "PUBLIC_URL                  | ftp://pay.example.com",
                "SESSION_SECRET              | short",
                "RATE_LIMITS                 | maybe",
                "TOSS_BASE_URL               | http://api.tosspayments.com",
                "TOSS_SDK_URL                | http://js.example.com/sdk",
                "TOSS_CONNECT_TIMEOUT        | 3",
                "TOSS_READ_TIMEOUT           | 0s",
                "TOSS_READ_TIMEOUT           | 2h",
                "TRUSTED_PROXIES             | proxy.example.com",
                "TOSS_WEBHOOK_ALLOWED_IPS    | 13.124.18.147,tosspayments.com",
                "TOSS_SANDBOX_PORT           | 70000",
                "TOSS_SANDBOX_PORT           | 8080",
                "DATABASE_URL                | mysql://db/payments",
                "DATABASE_URL                | postgres://me:100%sure@db/payments",
                "DATABASE_URL                | postgres://db:99999/payments",
                "DATABASE_URL                | postgres://db:port/payments",
                "DATABASE_POOL_SIZE          | 0",
                "SERVICE_TOKENS              | portfolio",
                "ADMIN_TOKENS                | kim:a,kim:b",
                "ADMIN_TOKENS                | kim:same,lee: same",
                "PUBLIC_URL                  | https://pay.example.com:99999",
                "TOSS_BASE_URL               | https://me:secret@api.example.com",
                "TOSS_SDK_URL                | https://js.example.com:0/sdk",
                "SESSION_SECRET_PREVIOUS     | short",
                "ORDER_TTL                   | 0s",
                "SELLER_REGISTRATION_NUMBER  | 12345",
                "SELLER_EMAIL                | help",
                "SELLER_PHONE                | call us",
                "LOG_FORMAT                  | xml",
                "NEXT_PUBLIC_TOSS_CLIENT_KEY | test_gsk_aSecretKeyInTheWrongPlace",
                "TOSS_SECRET_KEY             | test_gck_aClientKeyInTheWrongPlace",
                "TOSS_SECRET_KEY             | anything",
                "TOSS_SECRET_KEY_PREVIOUS    | test_gsk_withoutACurrentOne",
            })
    void aWrongValueIsRefusedByItsVariable(String variable, String value) {
        assertThat(refused(Map.of(variable, value))).containsExactly(variable);
    }

    @Test
    void J3_everythingThatIsWrongIsSaidAtOnceAndNoValueIsTold() {
        assertThatThrownBy(() -> AppConfig.from(environment(
                        "PORT", "99999",
                        "TOSS_SECRET_KEY", "sk-hunter2",
                        "SESSION_SECRET", "hunter2",
                        "DATABASE_URL", "oracle:hunter2",
                        "DATABASE_POOL_SIZE", "5000",
                        "TOSS_READ_TIMEOUT", "hunter2")))
                .isInstanceOf(BadConfigException.class)
                .hasMessageNotContaining("hunter2")
                .hasMessage("""
                        DATABASE_POOL_SIZE must be 1 to 1000
                        DATABASE_URL must be an address such as jdbc:h2:file:./data/payments, \
                        jdbc:postgresql://host/db or postgres://user:password@host:5432/db, with % written as %25
                        PORT must be a port, 1 to 65535, or 0 for any free one
                        SESSION_SECRET must have 32 random characters or more
                        TOSS_READ_TIMEOUT must be a duration such as 500ms, 3s, 30m or PT30M
                        TOSS_SECRET_KEY must be a widget secret key, test_gsk_… or live_gsk_…""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | -          | SANDBOX",
                "test_gck_a | -          | SANDBOX",
                "test_gck_a | test_gsk_b | OK",
                "test_gck_a | test_sk_b  | MISMATCH",
                "test_ck_a  | test_gsk_b | MISMATCH",
                "test_ck_a  | test_sk_b  | MISMATCH",
                "-          | test_gsk_b | MISMATCH",
            })
    void J3_testKeysStartAndTellWhetherTheyFit(String client, String secret, KeyPair pair) {
        assertThat(AppConfig.from(keys(client, secret)).toss().keys().pair()).isEqualTo(pair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "live_gck_a | -",
                "-          | live_gsk_b",
                "live_gck_a | live_sk_b",
                "live_ck_a  | live_gsk_b",
                "live_ck_a  | live_sk_b",
                "live_gck_a | test_gsk_b",
                "test_gck_a | live_gsk_b",
            })
    void J3_aMismatchWithALiveKeyDoesNotStart(String client, String secret) {
        var environment = keys(client, secret);
        environment.put("SESSION_SECRET", SECRET);

        assertThat(refused(environment)).containsExactly("TOSS_SECRET_KEY");
    }

    private static Map<String, String> keys(String client, String secret) {
        var environment = environment("NEXT_PUBLIC_TOSS_CLIENT_KEY", client, "TOSS_SECRET_KEY", secret);
        environment.values().removeIf(value -> value == null);
        return environment;
    }

    @Test
    void liveKeysNeedWhatGuardsMoney() {
        var environment = keys("live_gck_a", "live_gsk_b");
        environment.put("RATE_LIMITS", "off");
        environment.put("PUBLIC_URL", "http://pay.example.com");

        assertThat(refused(environment)).containsExactly("PUBLIC_URL", "RATE_LIMITS", "SESSION_SECRET");

        environment.putAll(
                Map.of("RATE_LIMITS", "on", "PUBLIC_URL", "https://pay.example.com", "SESSION_SECRET", SECRET));
        assertThat(refused(environment)).isEmpty();
    }

    @Test
    void liveKeysNeedAWordOnTheWayToTheDatabase() {
        var environment = keys("live_gck_a", "live_gsk_b");
        environment.putAll(seller());
        environment.put("SESSION_SECRET", SECRET);
        environment.put("DATABASE_URL", "postgres://minji:s3cret@db.example/shop");
        assertThat(refused(environment)).containsExactly("DATABASE_URL");

        environment.put("DATABASE_URL", "postgres://minji:s3cret@db.example/shop?sslmode=require");
        assertThat(AppConfig.from(environment).warnings())
                .extracting(ConfigProblem::variable)
                .containsExactly("DATABASE_URL");

        environment.put("DATABASE_URL", "postgres://minji:s3cret@db.example/shop?sslmode=verify-full");
        assertThat(AppConfig.from(environment).warnings()).isEmpty();
    }

    @Test
    void withTestKeysADatabaseMayBeAnywhere() {
        var environment = keys("test_gck_a", "test_gsk_b");
        environment.put("DATABASE_URL", "postgres://minji:s3cret@db.example/shop");

        assertThat(AppConfig.from(environment).warnings()).isEmpty();
    }

    @Test
    void buyersWhoPayRealMoneySeeWhoSells() {
        var environment = keys("live_gck_a", "live_gsk_b");
        environment.put("SESSION_SECRET", SECRET);

        assertThat(AppConfig.from(environment).warnings())
                .extracting(ConfigProblem::variable)
                .containsExactlyInAnyOrderElementsOf(seller().keySet());

        environment.putAll(seller());
        assertThat(AppConfig.from(environment).warnings()).isEmpty();
        assertThat(AppConfig.from(environment).seller().facts().values())
                .startsWith("주식회사 크레딧팩", "김민지", "123-45-67890")
                .hasSize(8);
        assertThat(AppConfig.from(Map.of("SELLER_NAME", "Shop")).seller().facts())
                .isEqualTo(Map.of(Seller.Fact.NAME, "Shop"));
        assertThat(AppConfig.from(Map.of()).warnings()).isEmpty();
    }

    @Test
    void aKeyBeforeTheRotationIsOfTheSameShopEnvironment() {
        var environment = keys("test_gck_a", "test_gsk_b");

        environment.put("TOSS_SECRET_KEY_PREVIOUS", "test_gsk_c");
        assertThat(refused(environment)).isEmpty();
        environment.put("TOSS_SECRET_KEY_PREVIOUS", "live_gsk_c");
        assertThat(refused(environment)).contains("TOSS_SECRET_KEY_PREVIOUS");
    }

    @Test
    void aBlankValueIsNone() {
        var blank = new HashMap<String, String>();
        Arrays.asList("PORT", "TOSS_SECRET_KEY", "DATABASE_URL", "SESSION_SECRET", "PUBLIC_URL")
                .forEach(name -> blank.put(name, "  "));

        assertThat(AppConfig.from(blank)).isEqualTo(AppConfig.from(Map.of()));
    }

    @Test
    void J2_noSecretIsShown() {
        var environment = keys("test_gck_a", "test_gsk_hunter2");
        environment.putAll(Map.of(
                "TOSS_SECRET_KEY_PREVIOUS", "test_gsk_hunter2x",
                "SESSION_SECRET", "hunter2".repeat(5),
                "DATABASE_URL", "postgres://shop:hunter2@db/payments",
                "DATABASE_PASSWORD", "hunter2",
                "SERVICE_TOKENS", "portfolio:hunter2",
                "ADMIN_TOKENS", "kim:hunter2"));

        assertThat(AppConfig.from(environment).toString()).doesNotContain("hunter2");
    }
}
