package io.creditpack.adapter.toss;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.ConfirmRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bodies that go to Toss, and the first look at those that come back. */
final class TossJson {
    /** A payment is four levels deep. */
    private static final int DEEPEST = 50;

    private static final Pattern ERROR_CODE = Pattern.compile("[A-Z0-9_]{1,64}");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TossJson() {}

    /** Returns the JSON object or list in {@code bytes}, or a missing node if they are anything else. */
    static JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node.isContainerNode() ? node : MissingNode.getInstance();
        } catch (IOException | NumberFormatException notJson) {
            // Jackson lets the latter out for an exponent of many digits.
            return MissingNode.getInstance();
        }
    }

    /** Returns the code of an error answer, if it has one that can be a code. */
    static Optional<String> errorCode(JsonNode body) {
        return Optional.ofNullable(body.path("code").textValue())
                .filter(code -> ERROR_CODE.matcher(code).matches());
    }

    static ObjectNode confirm(ConfirmRequest request) {
        return MAPPER.createObjectNode()
                .put("paymentKey", request.paymentKey().value())
                .put("orderId", request.orderId().value())
                .put("amount", request.amount().amount());
    }

    /**
     * Everything is asked for without an amount; what should be left makes Toss refuse if it is not.
     *
     * @see <a href="https://docs.tosspayments.com/guides/v2/cancel-payment">Toss cancels (read 2026-11)</a>
     */
    static ObjectNode cancel(CancelRequest request) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("cancelReason", request.reason())
                .put("refundableAmount", request.part().balance().amount());
        if (!request.part().isEverything()) {
            body.put("cancelAmount", request.part().amount().amount());
        }
        request.account()
                .ifPresent(account -> body.putObject("refundReceiveAccount")
                        .put("bank", account.bank())
                        .put("accountNumber", account.accountNumber())
                        .put("holderName", account.holderName()));
        return body;
    }

    static byte[] bytes(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
