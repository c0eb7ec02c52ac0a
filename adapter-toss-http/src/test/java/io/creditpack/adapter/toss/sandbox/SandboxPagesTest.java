package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SandboxPagesTest extends SandboxTest {
    private static final List<String> ENTRIES =
            List.of("/", "/checkout/tgen_any", "/v2/standard", "/assets/return.html");
    private static final Pattern REFERENCE = Pattern.compile("(?:(?:src|href)=\"|from \"\\.)(/[^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'`]+");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z0-9_]+): [\\[{]");

    @Test
    void everyFileThatAPageNeedsIsServedWithItsType() {
        reachable().forEach((path, reply) -> {
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.header("Content-Type")).as(path).isEqualTo(typeOf(path));
            assertThat(reply.header("Cache-Control")).as(path).isEqualTo("no-store");
        });
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        reachable()
                .forEach((path, reply) -> assertThat(matches(ADDRESS, reply.text()))
                        .extracting(MatchResult::group)
                        .as(path)
                        .isSubsetOf("http://www.w3.org/2000/svg", "http://localhost:8080/api/webhooks/toss"));
    }

    @Test
    void everyPaymentMethodCanBeChosenAndHasItsViewOnThePaymentPage() {
        List<String> methods = namesOf(SandboxMethod.values());

        String texts = asset("checkout-texts.js");
        assertThat(constants(texts.substring(texts.indexOf("const METHODS")))).containsExactlyElementsOf(methods);
        assertThat(matches(
                        Pattern.compile("\\{ method: \"(\\w+)\""),
                        get("/v2/standard").text()))
                .extracting(match -> match.group(1))
                .containsExactlyElementsOf(methods);
    }

    @Test
    void everyDeclineCodeThatIsOfferedIsOneTheSandboxCanAnswer() {
        String texts = asset("checkout-texts.js");
        String reasons = texts.substring(texts.indexOf("const REASONS"), texts.indexOf("const METHODS"));

        assertThat(constants(reasons)).isNotEmpty().isSubsetOf(namesOf(TossErrorCode.values()));
    }

    @Test
    void everyFaultCanBeInjectedFromTheConsole() {
        assertThat(constants(asset("console-texts.js"))).containsExactlyElementsOf(namesOf(SandboxFault.values()));
    }

    /** The pages, and whatever they refer to, by path. */
    private Map<String, Http.Reply> reachable() {
        Map<String, Http.Reply> found = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(ENTRIES);
        while (!next.isEmpty()) {
            String path = next.remove();
            if (!found.containsKey(path)) {
                Http.Reply reply = get(path);
                found.put(path, reply);
                matches(REFERENCE, reply.text()).forEach(match -> next.add(absolute(match.group(1))));
            }
        }
        assertThat(found).hasSizeGreaterThan(ENTRIES.size());
        return found;
    }

    /** Modules name their neighbours, pages name them from the root. */
    private static String absolute(String reference) {
        return reference.startsWith("/assets/") ? reference : "/assets" + reference;
    }

    private static String typeOf(String path) {
        if (path.endsWith(".css")) {
            return "text/css;charset=UTF-8";
        }
        boolean script = path.endsWith(".js") || path.equals("/v2/standard");
        return script ? "text/javascript;charset=UTF-8" : "text/html;charset=UTF-8";
    }

    private String asset(String name) {
        return get("/assets/" + name).text();
    }

    private Http.Reply get(String path) {
        return http.plain("GET", path, "");
    }

    private static List<String> constants(String script) {
        return matches(CONSTANT, script).stream().map(match -> match.group(1)).toList();
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<String> namesOf(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
