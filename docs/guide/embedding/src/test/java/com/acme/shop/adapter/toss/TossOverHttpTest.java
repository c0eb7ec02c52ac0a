package com.acme.shop.adapter.toss;

import io.creditpack.adapter.toss.sandbox.SandboxWorld;
import io.creditpack.application.testkit.TossCancelContract;
import io.creditpack.application.testkit.TossGatewayContract;
import io.creditpack.application.testkit.TossWorld;
import org.junit.jupiter.api.Nested;

/** The shop's client tells what Toss did, also when the wire breaks. */
final class TossOverHttpTest {
    @Nested
    class Confirming extends TossGatewayContract {
        @Override
        protected TossWorld start() {
            return new SandboxWorld(TossOverHttp::new);
        }
    }

    @Nested
    class Canceling extends TossCancelContract {
        @Override
        protected TossWorld start() {
            return new SandboxWorld(TossOverHttp::new);
        }
    }
}
