package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What every answer tells browsers, to the letter: whoever changes it, or lets a page load a script from elsewhere, changes
 * this test (PCI DSS, questionnaire A).
 */
final class HeadersTest {
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final String POLICY = "default-src 'self'; script-src 'self' https://js.tosspayments.com; "
            + "connect-src 'self' https://js.tosspayments.com https://*.tosspayments.com https://*.toss.im; "
            + "frame-src 'self' https://js.tosspayments.com https://*.tosspayments.com https://*.toss.im; "
            + "img-src 'self' data: https://js.tosspayments.com https://*.tosspayments.com https://*.toss.im; "
            + "form-action 'self' https://js.tosspayments.com https://*.tosspayments.com https://*.toss.im; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

    private static AppConfig config(String database, String reportOnly) {
        return AppConfig.from(Map.of(
                "PORT", "0",
                "DATABASE_URL", "jdbc:h2:mem:" + database,
                "PUBLIC_URL", "https://pay.example.com",
                "NEXT_PUBLIC_TOSS_CLIENT_KEY", "test_gck_a",
                "TOSS_SECRET_KEY", "test_gsk_a",
                "CSP_REPORT_ONLY", reportOnly));
    }

    @Test
    void I7_everyAnswerSaysThisAndNothingElse() {
        try (PaymentApp app = PaymentApp.start(config("headers", "off"))) {
            Browser browser = Browser.signedIn(app.url());
            for (String path : new String[] {
                "/pricing", "/checkout?product=PRO_PACK", "/admin", "/admin/orders", "/api/products", "/api/nothing"
            }) {
                var headers = new TreeMap<String, String>();
                browser.get(path)
                        .response()
                        .headers()
                        .map()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
                headers.keySet().removeAll(List.of("date", "content-type", "content-length", "set-cookie", "vary"));

                assertThat(headers)
                        .as(path)
                        .containsAllEntriesOf(Map.of(
                                "cache-control", "no-store",
                                "content-security-policy", POLICY,
                                "cross-origin-opener-policy", "same-origin-allow-popups",
                                "permissions-policy", "camera=(), geolocation=(), microphone=()",
                                "referrer-policy", "strict-origin",
                                "strict-transport-security", "max-age=31536000; includeSubDomains",
                                "x-content-type-options", "nosniff",
                                "x-frame-options", "SAMEORIGIN"));
                assertThat(headers).doesNotContainKeys("server", "x-powered-by");
            }
        }
    }

    @Test
    void I7_noPageLoadsAScriptFromElsewhereOrCarriesOne() {
        try (PaymentApp app = PaymentApp.start(config("scripts", "off"))) {
            Browser browser = Browser.signedIn(app.url());
            for (String path : new String[] {
                "/pricing",
                "/checkout?product=PRO_PACK",
                "/checkout/success",
                "/checkout/fail",
                "/account",
                "/docs",
                "/admin"
            }) {
                assertThat(SCRIPT.matcher(browser.get(path).body()).results().map(found -> found.group()))
                        .as(path)
                        .allMatch(tag -> tag.contains(" src=\"/"));
            }
        }
    }

    @Test
    void noAnswerRepeatsWhatATraceSent() {
        try (PaymentApp app = PaymentApp.start(config("tracing", "off"))) {
            Browser browser = Browser.signedIn(app.url());

            var answer = browser.send(
                    browser.request("/api/me", "X-Canary", "repeated").method("TRACE", BodyPublishers.noBody()));

            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("repeated");
        }
    }

    @Test
    void aPolicyCanBeTriedBeforeItIsEnforced() {
        try (PaymentApp app = PaymentApp.start(config("trying", "on"))) {
            var answer = new Browser(app.url()).get("/api/products");

            assertThat(answer.header("Content-Security-Policy-Report-Only")).isEqualTo(POLICY);
            assertThat(answer.header("Content-Security-Policy")).isEmpty();
        }
    }
}
