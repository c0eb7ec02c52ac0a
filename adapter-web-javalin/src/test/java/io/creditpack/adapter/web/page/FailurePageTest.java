package io.creditpack.adapter.web.page;

import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Texts;
import io.creditpack.domain.order.Trigger.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a buyer is told when a payment fails, code by code.
 *
 * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: error codes (read 2026-11)</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FailurePageTest {
    /** Kind, and the codes that are told as it: every refusal of a confirmation, and what the fail URL brings. */
    private static final String TABLE = """
            canceled  PAY_PROCESS_CANCELED USER_CANCEL
            aborted   PAY_PROCESS_ABORTED SOMETHING_NEW
            timedOut  NOT_FOUND_PAYMENT_SESSION NOT_FOUND_PAYMENT
            trouble   PROVIDER_ERROR CARD_PROCESSING_ERROR UNKNOWN_PAYMENT_ERROR COMMON_ERROR UNKNOWN_ERROR
            trouble   FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING FAILED_INTERNAL_SYSTEM_PROCESSING
            trouble   FAILED_DB_PROCESSING FAILED_METHOD_HANDLING
            declined  REJECT_CARD_COMPANY INVALID_REJECT_CARD INVALID_STOPPED_CARD INVALID_CARD_LOST_OR_STOLEN
            declined  INVALID_CARD_EXPIRATION INVALID_CARD_NUMBER INVALID_AUTHORIZE_AUTH INVALID_PASSWORD FDS_ERROR
            declined  NOT_ALLOWED_POINT_USE REJECT_TOSSPAY_INVALID_ACCOUNT INVALID_ACCOUNT_INFO_RE_REGISTER
            plan      INVALID_CARD_INSTALLMENT_PLAN EXCEED_MAX_CARD_INSTALLMENT_PLAN
            plan      NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN
            limit     EXCEED_MAX_AMOUNT EXCEED_MAX_PAYMENT_AMOUNT EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT
            limit     EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT
            limit     EXCEED_MAX_ONE_DAY_AMOUNT REJECT_CARD_PAYMENT
            often     EXCEED_MAX_DAILY_PAYMENT_COUNT EXCEED_MAX_AUTH_COUNT
            balance   REJECT_ACCOUNT_PAYMENT
            hours     NOT_AVAILABLE_PAYMENT NOT_AVAILABLE_BANK RESTRICTED_TRANSFER_ACCOUNT MAINTAINED_METHOD
            """;

    /** Kind, what its page says in Korean, and in English. */
    private static final List<List<String>> SAID = List.of(
            List.of("canceled", "결제를 취소했어요", "You cancelled the payment"),
            List.of("aborted", "결제를 마치지 못했어요", "The payment was not completed"),
            List.of("timedOut", "결제 시간이 지났어요", "The payment timed out"),
            List.of("trouble", "카드사나 은행에 문제가 생겼어요", "The card company or bank is having problems"),
            List.of("declined", "결제가 승인되지 않았어요", "Your payment was declined"),
            List.of("plan", "할부", "instalments"),
            List.of("limit", "한도", "limit"),
            List.of("often", "횟수", "too many"),
            List.of("balance", "잔액", "balance"),
            List.of("hours", "시간", "hour"));

    private static final Pattern CARD = Pattern.compile("(?s)data-testid=\"result-declined\".*?</main>");
    private static final Pattern WAY_ON_IN_KOREAN = Pattern.compile("주세요|다시 결제할 수 있어요");
    private static final Pattern WAY_ON_IN_ENGLISH = Pattern.compile("[Pp]lease|You can pay");

    private final RunningPages shop = new RunningPages();
    private final Browser guest = shop.guest();

    @AfterAll
    void close() {
        shop.close();
    }

    static Stream<Arguments> codes() {
        return TABLE.lines().flatMap(line -> {
            List<String> words = List.of(line.split(" +"));
            List<String> said = SAID.stream()
                    .filter(row -> row.get(0).equals(words.get(0)))
                    .findFirst()
                    .orElseThrow();
            return words.stream().skip(1).map(code -> Arguments.of(code, said.get(1), said.get(2)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void isToldInTheBuyersWordsWithTheWayOn(String code, String inKorean, String inEnglish) {
        String korean = told("/checkout/fail?lang=ko&code=" + code);
        String english = told("/checkout/fail?lang=en&code=" + code);

        assertThat(korean).contains(inKorean).containsPattern(WAY_ON_IN_KOREAN).contains("청구된 금액은 없어요");
        assertThat(english)
                .contains(inEnglish)
                .containsPattern(WAY_ON_IN_ENGLISH)
                .contains("Nothing was charged.");
    }

    private String told(String path) {
        var card = CARD.matcher(guest.get(path).body());
        assertThat(card.find()).isTrue();
        return card.group();
    }

    @Test
    void everyCodeWithWordsOfItsOwnIsInTheTable() {
        Set<String> listed = new TreeSet<>();
        TABLE.lines()
                .filter(line -> !line.matches("(canceled|aborted|timedOut|trouble) .*"))
                .forEach(line -> listed.addAll(List.of(line.split(" +")).subList(1, line.split(" +").length)));
        List<String> explained =
                new ArrayList<>(Texts.in("declines", Language.KOREAN).keySet());
        explained.remove("default");

        assertThat(explained).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void anOrderWhoseTimeIsOverIsNotOfferedAgain() {
        shop.order(guest, "ord_over", order -> order.lapsed(trigger(Cause.CLOCK)));

        String html = told("/checkout/fail?lang=en&code=PAY_PROCESS_CANCELED&order=ord_over");

        assertThat(html).contains("This order can no longer be paid", "href=\"/orders/ord_over\"");
        assertThat(html).doesNotContain("pay-again");
    }

    @Test
    void nobodyIsToldThatAPaidOrderWasNotCharged() {
        shop.order(guest, "ord_charged", order -> {
            var started = claimed(order, paymentKey("charged"));
            return started.paid(paidByCard(started, paymentKey("charged")), trigger(Cause.CONFIRM));
        });

        String html = told("/checkout/fail?lang=en&code=PAY_PROCESS_CANCELED&order=ord_charged");

        assertThat(html).contains("href=\"/orders/ord_charged\"").doesNotContain("Nothing was charged.", "pay-again");
    }
}
