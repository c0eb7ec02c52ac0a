package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogSettingsTest {
    private final LoggerContext shipped = new LoggerContext();

    private boolean warns(String logger) throws JoranException {
        URL settings = Objects.requireNonNull(Main.class.getResource("/logback.xml"));
        var configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        configurator.doConfigure(settings);
        return shipped.getLogger(logger).isWarnEnabled();
    }

    /** Each of them warns of every bad Host, doubled header or large body, and repeats what was sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {"org.eclipse.jetty.util.HostPort", "org.eclipse.jetty.http.HttpParser", "io.javalin.Javalin"})
    void noStrangerFillsTheLog(String logger) throws JoranException {
        assertThat(warns(logger)).isFalse();
    }

    @Test
    void whatIsWrongWithTheServerIsTold() throws JoranException {
        assertThat(warns("org.eclipse.jetty.server.Server")).isTrue();
        assertThat(warns("io.creditpack")).isTrue();
    }
}
