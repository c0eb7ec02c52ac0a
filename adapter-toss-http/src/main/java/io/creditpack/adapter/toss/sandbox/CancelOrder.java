package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/** The body of a cancel: how much, why, and where a deposit is to be paid back to. */
record CancelOrder(
        String reason, OptionalLong amount, OptionalLong expectedBalance, boolean foreignCurrency, JsonNode account) {
    static CancelOrder read(Request request) {
        ObjectNode body =
                WireJson.readObject(request.body()).orElseThrow(() -> Refusal.of(TossErrorCode.INVALID_REQUEST));
        String reason = body.path("cancelReason").asText();
        if (reason.isBlank() || reason.length() > 200) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
        OptionalLong amount = optional(body, "cancelAmount");
        if (amount.isPresent() && amount.getAsLong() <= 0) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
        return new CancelOrder(
                reason,
                amount,
                optional(body, "refundableAmount"),
                !body.path("currency").asText("KRW").equals("KRW"),
                body.path("refundReceiveAccount"));
    }

    private static OptionalLong optional(ObjectNode body, String field) {
        if (!body.hasNonNull(field)) {
            return OptionalLong.empty();
        }
        OptionalLong number = WonAmount.read(body.get(field));
        if (number.isEmpty()) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
        return number;
    }

    @Override
    public String toString() {
        return "CancelOrder[amount=" + amount + "]";
    }
}
