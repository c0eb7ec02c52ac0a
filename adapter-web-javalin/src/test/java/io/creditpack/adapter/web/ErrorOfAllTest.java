package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An error that is not of the request in which it happens to come up. */
@Isolated("whoever hears of errors hears of those of all threads")
final class ErrorOfAllTest {
    @Test
    void H5_whoeverLooksAfterTheProcessHearsThatARequestFoundNoMemory() {
        UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        var heard = new CompletableFuture<Throwable>();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> heard.complete(error));
        try (var server = new CrowdedServer()) {
            assertThat(server.browser().get("/no-memory").status()).isEqualTo(500);

            assertThat(heard).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(OutOfMemoryError.class);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }
}
