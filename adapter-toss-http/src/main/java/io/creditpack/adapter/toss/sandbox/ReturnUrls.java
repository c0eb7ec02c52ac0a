package io.creditpack.adapter.toss.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the merchant wants its buyer back. */
record ReturnUrls(URI success, URI fail) {
    /** Adds what Toss adds after an authentication; nothing is charged yet. */
    String afterSuccess(SandboxPayment payment) {
        return appended(
                success,
                Map.of(
                        "paymentType", "NORMAL",
                        "orderId", payment.orderId(),
                        "paymentKey", payment.paymentKey(),
                        "amount", Long.toString(payment.amount())));
    }

    /** Adds what Toss adds when the buyer gives up: the orderId is missing then. */
    String afterBuyerCanceled() {
        return appended(fail, Map.of("code", "PAY_PROCESS_CANCELED", "message", "사용자에 의해 결제가 취소되었습니다."));
    }

    private static String appended(URI base, Map<String, String> parameters) {
        String url = base.toString();
        int hash = url.indexOf('#');
        String fragment = hash < 0 ? "" : url.substring(hash);
        String address = hash < 0 ? url : url.substring(0, hash);
        String query = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String joint = address.contains("?") ? (address.matches(".*[?&]") ? "" : "&") : "?";
        return address + joint + query + fragment;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
