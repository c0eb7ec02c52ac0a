package io.creditpack.boot;

import java.time.Clock;
import java.util.Map;

/** The application as {@code serve} composes it, on a clock that the test moves. */
public final class ClockedApp {
    private ClockedApp() {}

    public static PaymentApp start(Map<String, String> environment, Clock clock) {
        return PaymentApp.start(AppConfig.from(environment), clock);
    }
}
