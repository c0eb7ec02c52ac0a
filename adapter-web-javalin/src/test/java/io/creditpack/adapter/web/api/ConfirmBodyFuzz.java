package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.api.ConfirmRoutes.ConfirmBody;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.domain.order.CustomerId;
import java.nio.charset.StandardCharsets;

/**
 * Whatever is sent as a confirmation is one, and says the same when it is written again, or it is refused in a few words.
 *
 * @see FuzzCorpusTest how what was found is tried in every build
 */
public final class ConfirmBodyFuzz {
    private static final CustomerId BUYER = new CustomerId("minji");

    private ConfirmBodyFuzz() {}

    /** Called by the fuzzer before its clock begins: what is loaded once takes no input long. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer for each input. */
    public static void fuzzerTestOneInput(byte[] body) {
        try {
            ConfirmPayment.Command command = read(body);
            String again = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}"
                    .formatted(
                            command.paymentKey().value(),
                            command.orderId(),
                            command.amount().amount());
            if (!read(again.getBytes(StandardCharsets.UTF_8)).equals(command)) {
                throw new AssertionError("read differently: " + again);
            }
        } catch (ProblemException refused) {
            requireFewWords(refused.problem());
        }
    }

    private static ConfirmPayment.Command read(byte[] body) {
        return Bodies.read(body, ConfirmBody.class).toCommand(BUYER);
    }

    static void requireFewWords(Problem problem) {
        int status = problem.kind().status();
        boolean few = problem.errors().size() <= 20
                && problem.errors().stream()
                        .allMatch(error ->
                                error.field().length() <= 101 && error.message().length() <= 100);
        if (status < 400 || status >= 500 || !few) {
            throw new AssertionError(problem);
        }
    }
}
