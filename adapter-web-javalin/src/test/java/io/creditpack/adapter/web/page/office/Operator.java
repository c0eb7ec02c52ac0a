package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Browser.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the back office with a browser of their own. */
final class Operator {
    static final String HANA = "operator-token";
    static final String MINSU = "second-operator-token";

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final Browser browser;

    private Operator(Browser browser) {
        this.browser = browser;
    }

    static Operator atTheDoor(URI shop) {
        return new Operator(new Browser(shop));
    }

    static Operator signedIn(URI shop, String token) {
        Operator operator = atTheDoor(shop);
        assertThat(operator.signIn(token).status()).isEqualTo(303);
        return operator;
    }

    Answer signIn(String token) {
        return post("/admin/session", Map.of("token", token));
    }

    /** Opens a page in English. */
    Answer get(String path) {
        return browser.get(path, "Accept", "text/html", "Accept-Language", "en");
    }

    /** Sends a form as a page of ours does. */
    Answer post(String path, Map<String, String> fields) {
        return postFrom("same-origin", path, fields);
    }

    Answer postFrom(String site, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(
                        path,
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "en",
                        "Sec-Fetch-Site",
                        site,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a form, and opens the page that tells what came of it. */
    String does(String path, Map<String, String> fields) {
        Answer answer = post(path, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return get(URI.create(answer.header("Location")).toString()).body();
    }

    /** Returns what makes the refund on the page of an order one refund. */
    String keyOf(String orderPage) {
        Matcher key = KEY.matcher(get(orderPage).body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
