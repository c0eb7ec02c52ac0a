package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticPagesTest extends SandboxTest {
    @Test
    void assetIsServedWithItsTypeAndNeverCached() {
        Http.Reply asset = http.plain("GET", "/assets/probe.css", "");

        assertThat(asset.text()).contains("margin");
        assertThat(asset.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
        assertThat(asset.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/absent.css", "/assets/..%2FTossSandbox.class", "/assets/..", "/assets/.css", "/nowhere"
            })
    void nothingButTheResourceFilesIsServed(String path) {
        assertThat(http.plain("GET", path, "").status()).isEqualTo(404);
    }
}
