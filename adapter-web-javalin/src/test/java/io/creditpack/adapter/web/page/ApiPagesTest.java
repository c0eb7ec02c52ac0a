package io.creditpack.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiPagesTest {
    private static final Pattern CALL = Pattern.compile("<h3><code><b>([A-Z]+)</b> ([^<]+)</code></h3>");
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("(src|href)=\"(https?:)?//");

    private final RunningPages pages = new RunningPages(RunningPages.site(false, false));
    private final Browser reader = pages.guest();

    @AfterAll
    void close() {
        pages.close();
    }

    @Test
    void programsGetTheDescriptionAsJson() {
        var answer = reader.get("/openapi.json");

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(answer.json().at("/paths/~1api~1orders/post/summary").asText())
                .isEqualTo("Place an order");
    }

    @Test
    void peopleSeeEveryCallThatIsDescribed() {
        var shown = new TreeSet<String>();
        CALL.matcher(reader.get("/docs").body())
                .results()
                .forEach(call -> shown.add(call.group(1) + " " + call.group(2)));

        assertThat(shown).hasSizeGreaterThan(20).isEqualTo(described());
    }

    private Set<String> described() {
        JsonNode paths = reader.get("/openapi.json").json().path("paths");
        var calls = new TreeSet<String>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    @Test
    void everyLinkOnThePageHasItsTarget() {
        String page = reader.get("/docs").body();
        var targets = new TreeSet<String>();
        TARGET.matcher(page).results().forEach(target -> targets.add(target.group(1)));

        assertThat(LINK.matcher(page).results().map(link -> link.group(1)).toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(link -> assertThat(targets).contains(link));
    }

    @Test
    void nothingOnThePageComesFromElsewhere() {
        assertThat(FROM_ELSEWHERE.matcher(reader.get("/docs").body()).find()).isFalse();
    }
}
