package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the account a deposit is paid back to. */
final class RefundAccount {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Set<String> BANKS = Set.of(
            "02", "03", "06", "07", "11", "12", "20", "23", "27", "31", "32", "34", "35", "37", "39", "45", "48", "50",
            "64", "71", "81", "88", "89", "90", "92");

    private RefundAccount() {}

    static void check(JsonNode account) {
        String holder = account.path("holderName").asText();
        if (!account.isObject() || holder.isBlank() || holder.length() > 60) {
            throw Refusal.of(TossErrorCode.INVALID_REFUND_ACCOUNT_INFO);
        }
        if (!BANKS.contains(account.path("bank").asText())) {
            throw Refusal.of(TossErrorCode.INVALID_BANK);
        }
        if (!NUMBER.matcher(account.path("accountNumber").asText()).matches()) {
            throw Refusal.of(TossErrorCode.INVALID_REFUND_ACCOUNT_NUMBER);
        }
    }
}
