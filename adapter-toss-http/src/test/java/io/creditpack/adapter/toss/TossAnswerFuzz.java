package io.creditpack.adapter.toss;

import io.creditpack.application.port.TransactionPage;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.payment.Payment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whatever Toss answers says something of a payment that can be stored and judged, or is not known. It is taken for a
 * refusal only where Toss refuses, and for success only where it says so.
 *
 * @see FuzzCorpusTest how what was found is tried in every build
 */
public final class TossAnswerFuzz {
    /** The first byte of an input chooses the status of the answer; the rest is its body. */
    private static final List<Integer> STATUSES = List.of(200, 201, 204, 302, 400, 401, 403, 404, 409, 429, 500, 503);

    private static final KoreanDay DAY = new KoreanDay(LocalDate.of(2026, 1, 14));

    private TossAnswerFuzz() {}

    /** Called by the fuzzer before its clock begins: what is loaded once takes no input long. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("0{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer for each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int status = STATUSES.get(Math.floorMod(input[0] - '0', STATUSES.size()));
        var reply = new Reply.Answered(status, TossJson.read(Arrays.copyOfRange(input, 1, input.length)));
        TossHttpGateway.confirmed(reply)
                .match(
                        payment -> succeeded(status, payment),
                        failure -> refused(status),
                        obstacle -> refused(status),
                        code -> status,
                        why -> status);
        TossHttpGateway.found(reply).match(payment -> succeeded(status, payment), () -> refused(status), why -> status);
        TossHttpGateway.canceled(reply)
                .match(
                        payment -> succeeded(status, payment),
                        code -> refused(status),
                        obstacle -> refused(status),
                        code -> status,
                        why -> status);
        requireOfTheDay(TossHttpGateway.listed(DAY, reply));
    }

    private static int succeeded(int status, Payment payment) {
        require(status >= 200 && status < 300, "success with " + status);
        textsOf(payment).forEach(text -> require(isStorable(text), "a text no database keeps"));
        require(payment.inOrderOfTime().size() == payment.cancels().size(), "a cancel is lost");
        require(
                !payment.cancelsAddUp() || payment.includesCancelsOf(payment),
                "cancels that add up do not include themselves");
        return status;
    }

    private static int refused(int status) {
        require(status >= 400 && status < 500, "a refusal with " + status);
        return status;
    }

    private static void requireOfTheDay(TransactionPage page) {
        page.match(
                (rows, next) -> {
                    require(rows.stream().allMatch(row -> DAY.contains(row.at())), "a row of another day");
                    require(rows.isEmpty() || next.isPresent(), "rows, and no way on");
                    return next.map(TossAnswerFuzz::isStorable).orElse(true);
                },
                why -> true);
    }

    private static Stream<String> textsOf(Payment payment) {
        var method = payment.method();
        var account = method.virtualAccount();
        Stream<Optional<String>> optional = Stream.of(
                method.name(),
                method.approvalKey(),
                method.receiptUrl(),
                account.map(it -> it.bankCode()),
                account.map(it -> it.accountNumber()),
                account.map(it -> it.customerName()));
        return Stream.of(
                        Stream.of(payment.identity().secret(), payment.amounts().currency()),
                        optional.flatMap(Optional::stream),
                        payment.cancels().stream().map(cancel -> cancel.transactionKey()))
                .flatMap(texts -> texts);
    }

    /** No database keeps a NUL, nor half a pair of surrogates. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
