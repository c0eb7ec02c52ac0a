package io.creditpack.adapter.toss;

import io.creditpack.adapter.toss.Reply.Answered;
import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.port.TransactionPage;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Transaction;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Toss's core API over HTTP.
 *
 * <p>Calls may be made from any number of threads, each waiting for its own answer, at most {@link
 * TossConfig.Timeouts#call}. Only so many are under way at once, and a Toss that does not answer is left alone for a few
 * seconds: a call that is held back then was surely not sent.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API (read 2026-11)</a>
 */
public final class TossHttpGateway implements TossGateway, TossTransactions, AutoCloseable {
    /** Refusals of a cancel by which surely nothing was done, and which another minute or hour may lift. */
    private static final Set<String> TOO_SOON = Set.of("FORBIDDEN_CONSECUTIVE_REQUEST", "NOT_AVAILABLE_BANK");

    private final TossClient toss;
    private final Mode mode;

    public TossHttpGateway(TossConfig config) {
        this(new TossClient(config, new CallGuard()), config.key().mode());
    }

    private TossHttpGateway(TossClient toss, Mode mode) {
        this.toss = toss;
        this.mode = mode;
    }

    /**
     * Returns the same Toss for work nobody waits for. It has a smaller share of the calls, so that however much of it
     * there is, buyers are served; both find out together that Toss is away.
     */
    public TossHttpGateway inBackground() {
        return new TossHttpGateway(toss.inBackground(), mode);
    }

    /** Makes the way to Toss, which otherwise the first call does. Nothing is sent. */
    public void prepare() {
        toss.prepare();
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public boolean isResting() {
        return toss.isResting();
    }

    @Override
    public ConfirmResult confirm(ConfirmRequest request) {
        return confirmed(toss.post(
                "confirm of " + request.orderId(), request.idempotencyKey(), TossJson.confirm(request), "confirm"));
    }

    static ConfirmResult confirmed(Reply reply) {
        return reply.match(
                answer -> answer.isSuccess()
                        ? read(answer, ConfirmResult.Approved::new, ConfirmResult.Unknown::new)
                        : refusedConfirm(answer),
                code -> new ConfirmResult.NotAttempted(unreachable(code)),
                ConfirmResult.Unknown::new);
    }

    private static ConfirmResult refusedConfirm(Answered answer) {
        String code = codeOf(answer);
        return switch (classOf(answer, TossErrorCodes.CONFIRM)) {
            case REFUSED -> new ConfirmResult.Declined(new Failure(Failure.Kind.DECLINED, code));
            case GONE -> new ConfirmResult.Declined(new Failure(Failure.Kind.SESSION_EXPIRED, code));
            case MISCONFIGURED -> new ConfirmResult.NotAttempted(misconfigured(code));
            case DONE_BEFORE, UNKNOWN ->
                TossJson.errorCode(answer.body())
                        .<ConfirmResult>map(ConfirmResult.Unclear::new)
                        .orElseGet(() -> new ConfirmResult.Unknown(code));
            case TRY_LATER -> new ConfirmResult.Unknown(code);
        };
    }

    @Override
    public PaymentLookup find(PaymentKey key) {
        return found(toss.get("query of payment " + key, key.value()));
    }

    @Override
    public PaymentLookup findByOrder(OrderId order) {
        return found(toss.get("query of " + order, "orders", order.value()));
    }

    static PaymentLookup found(Reply reply) {
        return reply.match(
                answer -> answer.isSuccess()
                        ? read(answer, PaymentLookup.Found::new, PaymentLookup.Unanswered::new)
                        : notFound(answer),
                PaymentLookup.Unanswered::new,
                PaymentLookup.Unanswered::new);
    }

    private static PaymentLookup notFound(Answered answer) {
        return switch (classOf(answer, TossErrorCodes.QUERY)) {
            case GONE -> new PaymentLookup.NotFound();
            case REFUSED, MISCONFIGURED, DONE_BEFORE, UNKNOWN, TRY_LATER ->
                new PaymentLookup.Unanswered(codeOf(answer));
        };
    }

    @Override
    public CancelResult cancel(CancelRequest request) {
        PaymentKey key = request.paymentKey();
        return canceled(toss.post(
                "cancel of payment " + key, request.idempotencyKey(), TossJson.cancel(request), key.value(), "cancel"));
    }

    static CancelResult canceled(Reply reply) {
        return reply.match(
                answer -> answer.isSuccess()
                        ? read(answer, CancelResult.Canceled::new, CancelResult.Unknown::new)
                        : refusedCancel(answer),
                code -> new CancelResult.NotAttempted(unreachable(code)),
                CancelResult.Unknown::new);
    }

    private static CancelResult refusedCancel(Answered answer) {
        String code = codeOf(answer);
        return switch (classOf(answer, TossErrorCodes.CANCEL)) {
            case REFUSED -> new CancelResult.Refused(code);
            case MISCONFIGURED -> new CancelResult.NotAttempted(misconfigured(code));
            // Toss answers a repeated key with the first answer, so a refusal of this minute would stay one for days.
            case TRY_LATER ->
                TOO_SOON.contains(code)
                        ? new CancelResult.NotAttempted(unreachable(code))
                        : new CancelResult.Unknown(code);
            case GONE, DONE_BEFORE, UNKNOWN ->
                TossJson.errorCode(answer.body())
                        .<CancelResult>map(CancelResult.Unclear::new)
                        .orElseGet(() -> new CancelResult.Unknown(code));
        };
    }

    @Override
    public TransactionPage page(KoreanDay day, Optional<String> after, int limit) {
        return listed(
                day, toss.list("transactions of " + day, "transactions", TransactionJson.query(day, after, limit)));
    }

    static TransactionPage listed(KoreanDay day, Reply reply) {
        return reply.match(
                answer -> answer.isSuccess() ? page(day, answer) : new TransactionPage.Unanswered(codeOf(answer)),
                TransactionPage.Unanswered::new,
                TransactionPage.Unanswered::new);
    }

    /** Only an empty page says that there is nothing more: Toss may give out fewer rows at once than it is asked for. */
    private static TransactionPage page(KoreanDay day, Answered answer) {
        try {
            List<Transaction> rows = TransactionJson.read(answer.body());
            Optional<String> last = rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(rows.get(rows.size() - 1).key());
            return new TransactionPage.Listed(
                    rows.stream().filter(row -> day.contains(row.at())).toList(), last);
        } catch (UnreadableAnswerException e) {
            return new TransactionPage.Unanswered(String.valueOf(e.getMessage()));
        }
    }

    private static <R> R read(Answered answer, Function<Payment, R> payment, Function<String, R> unreadable) {
        try {
            return payment.apply(PaymentJson.read(answer.body()));
        } catch (UnreadableAnswerException e) {
            return unreadable.apply(String.valueOf(e.getMessage()));
        }
    }

    private static TossErrorClass classOf(Answered answer, TossErrorCodes codes) {
        return codes.classOf(answer.status(), TossJson.errorCode(answer.body()));
    }

    /** Returns Toss's word, or the bare status where it gave none. */
    private static String codeOf(Answered answer) {
        return TossJson.errorCode(answer.body()).orElse("HTTP_" + answer.status());
    }

    private static Obstacle unreachable(String code) {
        return new Obstacle(Obstacle.Kind.UNREACHABLE, code);
    }

    private static Obstacle misconfigured(String code) {
        return new Obstacle(Obstacle.Kind.MISCONFIGURED, code);
    }

    /** Closes the connections that nobody uses. */
    @Override
    public void close() {
        toss.close();
    }
}
