package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DotEnvTest {
    @TempDir
    private Path directory;

    @Test
    void linesAreReadAsAShellReadsThem() {
        assertThat(DotEnv.parse("""
                # a comment
                PLAIN=value

                export EXPORTED=value
                  INDENTED = value\s\s
                COMMENTED=value # said about it
                HASH=a#b
                EMPTY=
                EMPTY_COMMENTED= # nothing
                SINGLE='it''s # $HOME \\n'
                """.replace("it''s", "its")))
                .containsExactly(
                        Map.entry("PLAIN", "value"),
                        Map.entry("EXPORTED", "value"),
                        Map.entry("INDENTED", "value"),
                        Map.entry("COMMENTED", "value"),
                        Map.entry("HASH", "a#b"),
                        Map.entry("EMPTY", ""),
                        Map.entry("EMPTY_COMMENTED", ""),
                        Map.entry("SINGLE", "its # $HOME \\n"));
    }

    @Test
    void doubleQuotesHaveEscapes() {
        assertThat(DotEnv.parse("A=\"two\\nlines\" # yes")).containsEntry("A", "two\nlines");
        assertThat(DotEnv.parse("A=\"say \\\"hi\\\" \\\\n $1\"")).containsEntry("A", "say \"hi\" \\n $1");
    }

    @Test
    void windowsFilesAreReadToo() {
        assertThat(DotEnv.parse("\uFEFFA=1\r\nB=2\r\n")).containsExactly(Map.entry("A", "1"), Map.entry("B", "2"));
    }

    @Test
    void theLastLineOfANameCounts() {
        assertThat(DotEnv.parse("A=1\nA=2")).containsExactly(Map.entry("A", "2"));
    }

    @Test
    void everyLineThatIsNoAssignmentIsNamed() {
        assertThatThrownBy(() -> DotEnv.parse("A=1\nsecret\nB='open\n1C=x"))
                .isInstanceOfSatisfying(
                        BadConfigException.class,
                        bad -> assertThat(bad.problems())
                                .extracting(ConfigProblem::variable)
                                .containsExactly(".env line 2", ".env line 3", ".env line 4"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void theProcessEnvironmentWins() throws IOException {
        Files.writeString(directory.resolve(".env"), "A=file\nB=file");

        assertThat(DotEnv.complete(Map.of("A", "process"), directory))
                .containsOnly(Map.entry("A", "process"), Map.entry("B", "file"));
    }

    @Test
    void noFileIsNoProblem() {
        assertThat(DotEnv.complete(Map.of("A", "process"), directory)).containsOnly(Map.entry("A", "process"));
    }
}
