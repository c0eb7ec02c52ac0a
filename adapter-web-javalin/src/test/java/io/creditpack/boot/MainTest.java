package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.util.JavalinBindException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileOfSettingsThatCannotBeReadIsNamed() throws IOException {
        Files.write(folder.resolve(".env"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        assertThat(new Main(Map.of(), folder, out, out).run("check-config")).isEqualTo(1);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(".env").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "half-a-secret"})
    void aSecretThatWasNotWrittenToItsEndIsNamed(String kept) throws IOException {
        Path file = folder.resolve("payments.session-secret");
        Files.writeString(file, kept);

        assertThatThrownBy(() -> SessionSecret.kept(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("payments.session-secret holds no session secret")
                .hasMessageNotContaining("half");
    }

    @Test
    void whoeverCannotListenIsToldWhyAndWhatToMend() {
        var taken = new JavalinBindException(
                "Port already in use", new IOException("Failed to bind", new BindException("Address already in use")));
        var unknown = new JavalinBindException("Port already in use", new UnresolvedAddressException());

        assertThat(Main.whyNobodyIsServed(taken))
                .isEqualTo("HOST and PORT cannot be listened on: Address already in use");
        assertThat(Main.whyNobodyIsServed(unknown))
                .isEqualTo("HOST and PORT cannot be listened on: UnresolvedAddressException");
    }
}
