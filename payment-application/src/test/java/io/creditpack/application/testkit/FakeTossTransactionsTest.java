package io.creditpack.application.testkit;

import java.time.Clock;
import java.time.ZoneOffset;

final class FakeTossTransactionsTest extends TossTransactionsContract {
    @Override
    protected TossWorld start() {
        return new FakeTossGateway(() -> false, Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
    }
}
