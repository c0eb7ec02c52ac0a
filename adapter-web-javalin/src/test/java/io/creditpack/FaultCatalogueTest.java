package io.creditpack;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.FaultCatalogue.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of the catalogue has a test, and {@code docs/reference/faults.md} names it. */
final class FaultCatalogueTest {
    /** Surefire runs in the module, an editor perhaps in the repository. */
    private static final Path REPOSITORY = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");

    private final FaultCatalogue catalogue = FaultCatalogue.read();
    private final FaultTests tests = FaultTests.in(REPOSITORY.toAbsolutePath().normalize());

    @Test
    void everyRowOfACompleteGroupHasATest() {
        assertThat(catalogue.missing(tests)).isEmpty();
    }

    @Test
    void everyTestNamesARowOfTheCatalogue() {
        assertThat(catalogue.rows()).extracting(Row::id).doesNotHaveDuplicates().containsAll(tests.rows());
    }

    @Test
    void thePageIsMadeOfTheTests() throws IOException {
        Path page = REPOSITORY.resolve(Path.of("docs", "reference", "faults.md"));
        String expected = catalogue.page(tests);
        if (Boolean.getBoolean("faults.write")) {
            Files.writeString(page, expected);
        }

        assertThat(page)
                .as("run this test with -Dfaults.write=true to write the page anew")
                .hasContent(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void %s() {}",
                "@Disabled @Test void %s() {}",
                "@Disabled(\"why\") final class SomeTest { @Test void anotherOne() {} @Test void %s() {} }",
                "@Test void anotherOne() {} void %s() {}"
            })
    void whatDoesNotRunIsNoTest(String source) {
        assertThat(FaultTests.of("SomeTest", source.formatted("A1_something")).of("A1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Test\n    void %s() {}", "@ParameterizedTest @ValueSource(ints = 1) void %s(int i) {}"})
    void whatRunsIsATest(String source) {
        assertThat(FaultTests.of("SomeTest", source.formatted("A1_something")).of("A1"))
                .containsExactly("SomeTest.A1_something");
    }
}
