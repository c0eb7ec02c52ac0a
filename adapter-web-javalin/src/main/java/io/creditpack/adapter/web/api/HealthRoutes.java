package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Whether this process lives, and whether it should be sent requests. Status words only: anybody may ask. */
public final class HealthRoutes implements Routes {
    private static final OrderId ANY_ORDER = new OrderId("health-check");

    private final PaymentStore store;
    private final KeyPair keyPair;

    public HealthRoutes(PaymentStore store, KeyPair keyPair) {
        this.store = store;
        this.keyPair = keyPair;
    }

    /** How client and secret key go together. */
    public enum KeyPair {
        /** Of one kind and one environment. */
        OK,
        /** Of different kinds: Toss will refuse every payment. */
        MISMATCH,
        /** The sandbox's own. */
        SANDBOX
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> Json.answer(ctx, 200, new LiveBody("UP")), Access.PUBLIC);
        routes.get("/health/ready", this::ready, Access.PUBLIC);
    }

    record LiveBody(String status) {}

    record ReadyBody(String status, String database, String migrations, String keyPair) {}

    /** A mismatched pair does not make the process unready: everything but paying works, and another node has it too. */
    private void ready(Context ctx) {
        String database = isDatabaseUp() ? "UP" : "DOWN";
        Json.answer(
                ctx, database.equals("UP") ? 200 : 503, new ReadyBody(database, database, database, keyPair.name()));
    }

    /** Reads a table, which is there only once the migrations are done. */
    private boolean isDatabaseUp() {
        try {
            store.unitOfWork().inTransaction(() -> store.orders().find(ANY_ORDER));
            return true;
        } catch (StorageException down) {
            return false;
        }
    }
}
