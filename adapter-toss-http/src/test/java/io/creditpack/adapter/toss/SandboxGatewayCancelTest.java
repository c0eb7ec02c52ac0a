package io.creditpack.adapter.toss;

import io.creditpack.adapter.toss.sandbox.SandboxWorld;
import io.creditpack.application.testkit.TossCancelContract;
import io.creditpack.application.testkit.TossWorld;

final class SandboxGatewayCancelTest extends TossCancelContract {
    @Override
    protected TossWorld start() {
        return new SandboxWorld(Examples::gateway);
    }
}
