package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.creditpack.adapter.web.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference pages say what runs: the API's description its routes, the table of problems the catalogue. */
final class ApiDescriptionTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    /** What a program calls; everything else is a page. */
    private static final Pattern OF_THE_API = Pattern.compile("[A-Z]+ /((api|health)/.*|openapi\\.json|metrics)");

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsRouted() throws IOException {
        try (PaymentApp app = PaymentApp.start(AppConfig.from(
                Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", "jdbc:h2:mem:description")))) {
            assertThat(described())
                    .isEqualTo(app.calls().stream()
                            .filter(OF_THE_API.asMatchPredicate())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Set<String> described() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(Files.readString(REFERENCE.resolve("openapi.yaml")))
                .path("paths");
        var calls = new TreeSet<String>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    @Test
    void everyProblemIsExplainedWithItsStatusAndTitle() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|$")
                .matcher(Files.readString(REFERENCE.resolve("problem-types.md")))
                .results()
                .map(ApiDescriptionTest::row)
                .toList();

        assertThat(rows)
                .isEqualTo(Arrays.stream(ProblemType.values())
                        .map(type -> type.name() + " " + type.status() + " " + type.title())
                        .toList());
    }

    private static String row(MatchResult row) {
        return row.group(1) + " " + row.group(2) + " " + row.group(3);
    }
}
