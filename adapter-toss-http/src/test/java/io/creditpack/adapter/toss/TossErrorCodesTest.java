package io.creditpack.adapter.toss;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.domain.order.Attempt.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error code Toss documents, with what it must come to; the list is written down a second time in a resource. */
final class TossErrorCodesTest {
    private final StubbedToss toss = new StubbedToss();

    /** A line of the list: class A, C, D, R, U or X as in the comment at its top. */
    record Row(String call, int status, String code, char meaning) {}

    @AfterEach
    void close() {
        toss.close();
    }

    private static List<Row> rows(String call) throws IOException {
        try (InputStream list = TossErrorCodesTest.class.getResourceAsStream("/toss-error-codes.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(call) || line.startsWith("any"))
                    .map(line -> line.split(" +"))
                    .map(word -> new Row(word[0], Integer.parseInt(word[1]), word[2], word[3].charAt(0)))
                    .toList();
        }
    }

    static List<Row> confirms() throws IOException {
        return rows("confirm");
    }

    static List<Row> queries() throws IOException {
        return rows("query");
    }

    static List<Row> cancels() throws IOException {
        return rows("cancel");
    }

    @ParameterizedTest
    @MethodSource("confirms")
    void confirmAnswersWhatTheCodeMeans(Row row) {
        ConfirmResult expected = switch (row.meaning()) {
            case 'D' -> new ConfirmResult.Declined(new Failure(Failure.Kind.DECLINED, row.code()));
            case 'X' -> new ConfirmResult.Declined(new Failure(Failure.Kind.SESSION_EXPIRED, row.code()));
            case 'C' -> new ConfirmResult.NotAttempted(new Obstacle(Obstacle.Kind.MISCONFIGURED, row.code()));
            case 'R' -> new ConfirmResult.Unknown(row.code());
            default -> new ConfirmResult.Unclear(row.code());
        };
        toss.answers(row.status(), Examples.error(row.code()));

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryAnswersWhatTheCodeMeans(Row row) {
        PaymentLookup expected =
                row.meaning() == 'X' ? new PaymentLookup.NotFound() : new PaymentLookup.Unanswered(row.code());
        toss.answers(row.status(), Examples.error(row.code())).answers(row.status(), Examples.error(row.code()));

        assertThat(toss.gateway().find(Examples.KEY)).isEqualTo(expected);
        assertThat(toss.gateway().findByOrder(Examples.ORDER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cancels")
    void cancelAnswersWhatTheCodeMeans(Row row) {
        CancelResult expected = switch (row.meaning()) {
            case 'D' -> new CancelResult.Refused(row.code());
            case 'C' -> new CancelResult.NotAttempted(new Obstacle(Obstacle.Kind.MISCONFIGURED, row.code()));
            case 'R' ->
                row.code().equals("IDEMPOTENT_REQUEST_PROCESSING")
                        ? new CancelResult.Unknown(row.code())
                        : new CancelResult.NotAttempted(new Obstacle(Obstacle.Kind.UNREACHABLE, row.code()));
            default -> new CancelResult.Unclear(row.code());
        };
        toss.answers(row.status(), Examples.error(row.code()));

        assertThat(toss.gateway().cancel(Examples.CANCEL)).isEqualTo(expected);
    }

    @Test
    void theListIsComplete() throws IOException {
        assertThat(classes(confirms(), TossErrorCodes.CONFIRM).keySet()).isEqualTo(TossErrorCodes.CONFIRM.listed());
        assertThat(classes(queries(), TossErrorCodes.QUERY).keySet()).isEqualTo(TossErrorCodes.QUERY.listed());
        assertThat(classes(cancels(), TossErrorCodes.CANCEL).keySet()).isEqualTo(TossErrorCodes.CANCEL.listed());
    }

    @Test
    void bothListsAgree() throws IOException {
        assertThat(classes(confirms(), TossErrorCodes.CONFIRM)).isEqualTo(letters(confirms()));
        assertThat(classes(queries(), TossErrorCodes.QUERY)).isEqualTo(letters(queries()));
        assertThat(classes(cancels(), TossErrorCodes.CANCEL)).isEqualTo(letters(cancels()));
    }

    /** The class of each code by itself, as if its status were 400. */
    private static Map<String, TossErrorClass> classes(List<Row> rows, TossErrorCodes codes) {
        return rows.stream().collect(toMap(Row::code, row -> codes.classOf(400, Optional.of(row.code()))));
    }

    private static Map<String, TossErrorClass> letters(List<Row> rows) {
        return rows.stream().collect(toMap(Row::code, row -> switch (row.meaning()) {
            case 'D' -> TossErrorClass.REFUSED;
            case 'C' -> TossErrorClass.MISCONFIGURED;
            case 'A' -> TossErrorClass.DONE_BEFORE;
            case 'U' -> TossErrorClass.UNKNOWN;
            case 'R' -> TossErrorClass.TRY_LATER;
            default -> TossErrorClass.GONE;
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "400, BRAND_NEW_CODE",
        "418, REJECTED",
        "500, REJECT_CARD_PAYMENT",
        "502, UNAUTHORIZED_KEY",
        "429, REJECT_CARD_PAYMENT",
        "302, NOT_FOUND_PAYMENT"
    })
    void whatNobodyCanRelyOnIsUnknown(int status, String code) {
        for (int i = 0; i < 3; i++) {
            toss.answers(status, Examples.error(code));
        }

        assertThat(toss.gateway().confirm(Examples.CONFIRM))
                .isEqualTo(status == 429 ? new ConfirmResult.Unknown(code) : new ConfirmResult.Unclear(code));
        assertThat(toss.gateway().find(Examples.KEY)).isEqualTo(new PaymentLookup.Unanswered(code));
        assertThat(toss.gateway().cancel(Examples.CANCEL))
                .isEqualTo(status == 429 ? new CancelResult.Unknown(code) : new CancelResult.Unclear(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "[]", "{}", "{\"code\":7}", "{\"code\":\"A B\\n\"}"})
    void anErrorWithoutACodeIsUnknown(String body) {
        toss.answers(403, body).answers(404, body).answers(400, body);

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isEqualTo(new ConfirmResult.Unknown("HTTP_403"));
        assertThat(toss.gateway().find(Examples.KEY)).isEqualTo(new PaymentLookup.Unanswered("HTTP_404"));
        assertThat(toss.gateway().cancel(Examples.CANCEL)).isEqualTo(new CancelResult.Unknown("HTTP_400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "[]", "{}", "{\"code\":\"REJECT_CARD_PAYMENT\"}", "{\"paymentKey\":"})
    void aSuccessThatIsNoPaymentIsUnknown(String body) {
        toss.answers(200, body).answers(200, body).answers(200, body);

        assertThat(toss.gateway().confirm(Examples.CONFIRM))
                .isEqualTo(new ConfirmResult.Unknown("unreadable currency"));
        assertThat(toss.gateway().find(Examples.KEY)).isEqualTo(new PaymentLookup.Unanswered("unreadable currency"));
        assertThat(toss.gateway().cancel(Examples.CANCEL)).isEqualTo(new CancelResult.Unknown("unreadable currency"));
    }
}
