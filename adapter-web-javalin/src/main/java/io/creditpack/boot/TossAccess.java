package io.creditpack.boot;

import io.creditpack.adapter.toss.SecretKey;
import io.creditpack.adapter.toss.TossConfig;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Site;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Which Toss is asked: the real one, or the sandbox.
 *
 * @param gateway how the server reaches it
 * @param widget how a browser reaches it
 * @param sandbox where the sandbox is; empty for the real one
 */
record TossAccess(TossConfig gateway, Site.Widget widget, Optional<URI> sandbox) {
    private static final String SANDBOX_CLIENT_KEY = "test_gck_sandbox";
    private static final SecretKey SANDBOX_SECRET_KEY = new SecretKey("test_gsk_sandbox");

    /** Returns the Toss whose keys are configured. */
    static TossAccess real(TossSettings toss, Secret secretKey) {
        var gateway = new TossConfig(
                toss.addresses().api(),
                new SecretKey(secretKey.value()),
                toss.keys().previous().map(Secret::value).map(SecretKey::new),
                timeouts(toss));
        var widget = new Site.Widget(
                toss.keys().client().orElse(""), toss.addresses().sdk());
        return new TossAccess(gateway, widget, Optional.empty());
    }

    /** Returns the sandbox at {@code url}. */
    static TossAccess sandbox(TossSettings toss, URI url) {
        var gateway = new TossConfig(url, SANDBOX_SECRET_KEY, Optional.empty(), timeouts(toss));
        var widget = new Site.Widget(SANDBOX_CLIENT_KEY, url.resolve("/v2/standard"));
        return new TossAccess(gateway, widget, Optional.of(url));
    }

    static TossConfig.Timeouts timeouts(TossSettings toss) {
        return new TossConfig.Timeouts(
                toss.timeouts().connect(), toss.timeouts().read());
    }

    /** Starts a sandbox that tells {@code app}, an address of this machine, what happens. */
    static TossSandbox startSandbox(TossSettings toss, URI app, Clock clock) {
        URI webhooks = app.resolve("/api/webhooks/toss");
        return TossSandbox.start(SandboxConfig.on(toss.sandboxPort(), clock).webhooksTo(webhooks));
    }
}
