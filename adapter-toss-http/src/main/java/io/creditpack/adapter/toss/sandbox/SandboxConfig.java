package io.creditpack.adapter.toss.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * How a sandbox is started.
 *
 * @param port where it listens on the loopback address; 0 takes any free port
 * @param clock the time it starts from; its own clock can then be moved ahead
 * @param webhookUrls where webhooks go, none or one
 * @param refusedKeys secret keys answered with UNAUTHORIZED_KEY although they are test keys
 */
public record SandboxConfig(int port, Clock clock, List<URI> webhookUrls, Set<String> refusedKeys) {
    public SandboxConfig {
        if (webhookUrls.size() > 1) {
            throw new IllegalArgumentException("the sandbox sends webhooks to one address");
        }
        webhookUrls = List.copyOf(webhookUrls);
        refusedKeys = Set.copyOf(refusedKeys);
    }

    /** A sandbox without webhooks that takes every test key. */
    public static SandboxConfig on(int port, Clock clock) {
        return new SandboxConfig(port, clock, List.of(), Set.of());
    }

    public SandboxConfig webhooksTo(URI url) {
        return new SandboxConfig(port, clock, List.of(url), refusedKeys);
    }

    public SandboxConfig refusing(String... secretKeys) {
        return new SandboxConfig(port, clock, webhookUrls, Set.of(secretKeys));
    }

    @Override
    public String toString() {
        return "SandboxConfig[port=" + port + ", webhookUrls=" + webhookUrls + "]";
    }
}
