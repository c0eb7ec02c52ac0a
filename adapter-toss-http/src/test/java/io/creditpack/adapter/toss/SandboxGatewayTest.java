package io.creditpack.adapter.toss;

import io.creditpack.adapter.toss.sandbox.SandboxWorld;
import io.creditpack.application.testkit.TossGatewayContract;
import io.creditpack.application.testkit.TossWorld;

final class SandboxGatewayTest extends TossGatewayContract {
    @Override
    protected TossWorld start() {
        return new SandboxWorld(Examples::gateway);
    }
}
