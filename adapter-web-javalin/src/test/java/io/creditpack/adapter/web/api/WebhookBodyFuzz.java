package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.ProblemException;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.SequentialIds;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.usecase.ReceiveWebhook;
import io.creditpack.application.usecase.ReceiveWebhook.Command;
import io.creditpack.application.usecase.ReceiveWebhook.Result;
import java.nio.charset.StandardCharsets;

/**
 * Whatever is sent as an event is refused as no JSON, ignored, or stored; and stored only if it names an order of ours.
 *
 * @see FuzzCorpusTest how what was found is tried in every build
 */
public final class WebhookBodyFuzz {
    private static final String OURS = "order-000001";

    private WebhookBodyFuzz() {}

    /** Called by the fuzzer before its clock begins: what is loaded once takes no input long. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer for each input. */
    public static void fuzzerTestOneInput(byte[] body) {
        try {
            Command command = WebhookRoutes.commandOf(body);
            Result result = receive(command);
            boolean ours = command.subject()
                    .order()
                    .filter(order -> order.value().equals(OURS))
                    .isPresent();
            if (ours != (result == Result.ACCEPTED)) {
                throw new AssertionError(result + " of " + command);
            }
        } catch (ProblemException refused) {
            ConfirmBodyFuzz.requireFewWords(refused.problem());
        }
    }

    private static Result receive(Command command) {
        PaymentStore store = new InMemoryPaymentStore().store();
        store.unitOfWork().inTransaction(() -> store.orders().add(Fixtures.order(OURS)));
        return new ReceiveWebhook(store, new SequentialIds(), new MutableClock(Fixtures.NOON)).handle(command);
    }
}
