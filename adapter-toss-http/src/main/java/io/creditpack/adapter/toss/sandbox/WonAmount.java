package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Amounts as clients of Toss send them. */
final class WonAmount {
    private WonAmount() {}

    /** Reads a whole number of won; Toss's own sample sends digits as a string, so those count too. */
    static OptionalLong read(JsonNode node) {
        if (node.isTextual() && node.textValue().matches("[0-9]{1,15}")) {
            return OptionalLong.of(Long.parseLong(node.textValue()));
        }
        return node.isNumber() ? whole(node.decimalValue()) : OptionalLong.empty();
    }

    private static OptionalLong whole(BigDecimal number) {
        boolean whole = number.precision() - number.scale() <= 18
                && number.scale() < 1_000
                && number.stripTrailingZeros().scale() <= 0;
        return whole ? OptionalLong.of(number.longValueExact()) : OptionalLong.empty();
    }
}
