package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest extends SandboxTest {
    private static final String WHOLE_DAY = "startDate=2026-01-14&endDate=2026-01-14T23:59:59";

    @Test
    void approvalsAndCancelsAreRowsOfTheirOwn() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        sandbox.advance(Duration.ofMinutes(1));
        cancel(payment, "{\"cancelReason\":\"r\",\"cancelAmount\":1000}");

        JsonNode rows = list(WHOLE_DAY);

        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/status").asText()).isEqualTo("DONE");
        assertThat(rows.at("/0/amount").longValue()).isEqualTo(3_000);
        assertThat(rows.at("/0/transactionAt").asText()).isEqualTo("2026-01-14T10:30:00+09:00");
        assertThat(rows.at("/1/status").asText()).isEqualTo("PARTIAL_CANCELED");
        assertThat(rows.at("/1/amount").longValue()).isEqualTo(1_000);
        assertThat(rows.at("/1/transactionAt").asText()).isEqualTo("2026-01-14T10:31:00+09:00");
        assertThat(rows.at("/1/paymentKey").asText()).isEqualTo(payment.paymentKey());
        assertThat(rows.at("/1/transactionKey").asText())
                .isEqualTo(query(payment).at("/cancels/0/transactionKey"));
    }

    @Test
    void rowHoldsTheDocumentedFields() {
        confirmed(SandboxMethod.TRANSFER);

        List<String> names = new ArrayList<>();
        list(WHOLE_DAY).get(0).fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "mId",
                        "transactionKey",
                        "paymentKey",
                        "orderId",
                        "method",
                        "customerKey",
                        "useEscrow",
                        "receiptUrl",
                        "status",
                        "transactionAt",
                        "currency",
                        "amount");
    }

    @Test
    void virtualAccountShowsIssueDepositAndReversal() {
        sandbox.reverseDeposit(deposited().paymentKey());

        assertThat(list(WHOLE_DAY).findValuesAsText("status"))
                .containsExactly("WAITING_FOR_DEPOSIT", "DONE", "WAITING_FOR_DEPOSIT");
    }

    @Test
    void unpaidAttemptsAreNoTransactions() {
        authenticated(SandboxMethod.CARD);
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                .code("REJECT_CARD_PAYMENT"));
        confirmed(SandboxMethod.CARD);

        assertThat(list(WHOLE_DAY)).isEmpty();
    }

    @Test
    void dueDateThatPassesIsNoTransaction() {
        sandbox.expire(confirmed(SandboxMethod.VIRTUAL_ACCOUNT).paymentKey());

        assertThat(list(WHOLE_DAY)).hasSize(1);
    }

    @Test
    void pagesFollowTheCursorWithoutGapOrRepeat() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            orders.add(confirmed(SandboxMethod.CARD).orderId());
        }

        List<String> seen = new ArrayList<>();
        JsonNode page = list(WHOLE_DAY + "&limit=10");
        while (!page.isEmpty()) {
            seen.addAll(page.findValuesAsText("orderId"));
            String last = page.get(page.size() - 1).get("transactionKey").asText();
            page = list(WHOLE_DAY + "&limit=10&startingAfter=" + last);
        }

        assertThat(seen).isEqualTo(orders);
    }

    @Test
    void aHundredRowsMakeAPageUnlessMoreAreAskedFor() {
        for (int i = 0; i < 101; i++) {
            confirmed(SandboxMethod.CARD);
        }

        assertThat(list(WHOLE_DAY)).hasSize(100);
        assertThat(list(WHOLE_DAY + "&limit=5000")).hasSize(101);
    }

    @Test
    void periodIsKoreanTimeAndHoldsBothItsEnds() {
        confirmed(SandboxMethod.CARD);

        assertThat(list("startDate=2026-01-14T10:30:00&endDate=2026-01-14T10:30:00"))
                .hasSize(1);
        assertThat(list("startDate=2026-01-14T10:30:01&endDate=2026-01-15")).isEmpty();
        assertThat(list("startDate=2026-01-13&endDate=2026-01-14T10:29:59.999")).isEmpty();
        assertThat(list("startDate=2026-01-14&endDate=2026-01-14")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endDate=2026-01-14",
                "startDate=2026-01-14",
                "startDate=today&endDate=2026-01-14",
                WHOLE_DAY + "&limit=0",
                WHOLE_DAY + "&limit=5001",
                WHOLE_DAY + "&startingAfter=unknown"
            })
    void refusesWhatItCannotRead(String query) {
        assertThat(http.toss("GET", "/v1/transactions?" + query, "").status()).isEqualTo(400);
    }

    private JsonNode list(String query) {
        return http.toss("GET", "/v1/transactions?" + query, "").json();
    }
}
