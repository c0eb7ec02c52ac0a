package io.creditpack.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.creditpack.application.port.Backlog.Waiting;
import io.creditpack.application.testkit.memory.InMemoryEventOutbox;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operators' pages speak of figures that exist, and every alert has its runbook. */
final class OperationsPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "operations");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) (\\w+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\|");
    private static final Pattern FIGURE = Pattern.compile("payments_[a-z_]+");

    @Test
    void everyFigureIsExplainedWithItsType() throws IOException {
        assertThat(pairs(ROW, read("metrics.md"))).isEqualTo(pairs(TYPE, figures()));
    }

    @Test
    void alertsAndDashboardAskForFiguresThatExist() throws IOException {
        for (String page : List.of("alerts.yml", "dashboard.json")) {
            Set<String> asked = new TreeSet<>();
            FIGURE.matcher(read(page)).results().forEach(figure -> asked.add(withoutSeries(figure.group())));

            assertThat(asked).as(page).hasSizeGreaterThan(5);
            assertThat(names()).as(page).containsAll(asked);
        }
    }

    @Test
    void everyAlertHasItsRunbook() throws IOException {
        String runbooks = read("runbooks.md");
        JsonNode rules = new YAMLMapper().readTree(read("alerts.yml")).at("/groups/0/rules");

        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> {
            String alert = rule.path("alert").asText();
            assertThat(runbooks).contains("\n## " + alert + "\n");
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("runbooks.md#" + alert.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void theDashboardIsJson() throws IOException {
        assertThat(new ObjectMapper().readTree(read("dashboard.json")).path("panels"))
                .hasSizeGreaterThan(5);
    }

    private static String withoutSeries(String figure) {
        return figure.replaceFirst("_(bucket|count|sum)$", "");
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        TYPE.matcher(figures()).results().forEach(type -> names.add(type.group(1)));
        return names;
    }

    private static Set<String> pairs(Pattern pattern, String text) {
        Set<String> pairs = new TreeSet<>();
        pattern.matcher(text).results().forEach(row -> pairs.add(row.group(1) + " " + row.group(2)));
        return pairs;
    }

    /** Every figure, each seen once. */
    private static String figures() {
        var metrics = new Metrics(() -> 0);
        metrics.watch(new Gauges(
                () -> new Waiting(Optional.empty(), 0, Optional.empty(), 0),
                new InMemoryEventOutbox(new InMemoryPaymentStore()),
                () -> new Gauges.Pool(0, 0, 0, 1),
                Clock.systemUTC()));
        metrics.moved(new OrderMove(OrderEvent.LAPSED, OrderStatus.EXPIRED, new Trigger(Cause.CLOCK, Instant.EPOCH)));
        metrics.ofToss("query", () -> "", answer -> "found");
        metrics.answered("GET /", 200, Duration.ZERO);
        metrics.refused("visitors");
        metrics.watchLines(() -> Map.of("visitors", 0));
        return new String(metrics.text(), StandardCharsets.UTF_8);
    }

    private static String read(String page) throws IOException {
        return Files.readString(PAGES.resolve(page));
    }
}
