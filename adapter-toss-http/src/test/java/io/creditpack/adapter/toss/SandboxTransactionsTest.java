package io.creditpack.adapter.toss;

import io.creditpack.adapter.toss.sandbox.SandboxWorld;
import io.creditpack.application.testkit.TossTransactionsContract;
import io.creditpack.application.testkit.TossWorld;

final class SandboxTransactionsTest extends TossTransactionsContract {
    @Override
    protected TossWorld start() {
        return new SandboxWorld(Examples::gateway);
    }
}
