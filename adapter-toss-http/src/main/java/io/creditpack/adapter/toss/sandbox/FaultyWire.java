package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What becomes of an answer on its way: lost, late, cut, replaced or falsified. */
final class FaultyWire {
    private static final String BAD_GATEWAY =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    private FaultyWire() {}

    static Reply reply(PlannedFault planned, Work work) {
        return switch (planned.fault()) {
            case TIMEOUT_AFTER_PROCESSING -> held(planned, work.perform());
            case TIMEOUT_BEFORE_PROCESSING -> held(planned, Reply.DROPPED_CONNECTION);
            case RESET_AFTER_PROCESSING -> after(work, Reply.DROPPED_CONNECTION);
            case RESET_BEFORE_PROCESSING -> Reply.DROPPED_CONNECTION;
            case HTTP_500_AFTER_PROCESSING -> after(work, internalError());
            case HTTP_500 -> internalError();
            case HTML_502 -> Answer.text(502, "text/html;charset=UTF-8", BAD_GATEWAY);
            case EMPTY_200 -> after(work, Answer.empty(200));
            case HALF_BODY -> work.perform().cutInHalf();
            case WRONG_AMOUNT -> falsified(work.perform(), FaultyWire::wrongAmount);
            case WRONG_ORDER -> falsified(work.perform(), node -> node.put("orderId", "someone_elses_order"));
            case UNKNOWN_STATUS -> falsified(work.perform(), node -> node.put("status", "ON_HOLD"));
            case DELAY, ERROR_CODE -> throw new IllegalStateException("not a fault of the wire: " + planned);
        };
    }

    private static Reply held(PlannedFault planned, Reply reply) {
        Pause.of(planned.delay());
        return reply;
    }

    private static Reply after(Work work, Reply reply) {
        work.perform();
        return reply;
    }

    private static Answer internalError() {
        return Answer.refused(Refusal.of(TossErrorCode.FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING), Language.KOREAN);
    }

    /** Errors have nothing to falsify and pass as they are. */
    private static Answer falsified(Answer answer, Consumer<ObjectNode> lie) {
        if (answer.status() != 200) {
            return answer;
        }
        String text = new String(answer.body().get(), StandardCharsets.UTF_8);
        ObjectNode node = WireJson.readObject(text).orElseThrow();
        lie.accept(node);
        return answer.withBody(WireJson.bytes(node));
    }

    private static void wrongAmount(ObjectNode node) {
        node.put("totalAmount", node.get("totalAmount").longValue() + 1_000);
    }
}
