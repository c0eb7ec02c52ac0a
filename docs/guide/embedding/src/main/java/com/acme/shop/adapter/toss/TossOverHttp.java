package com.acme.shop.adapter.toss;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;

/**
 * Toss through the JDK's own HTTP client.
 *
 * <p>What may have reached Toss without an answer is unknown, never failed; only a connection that was not made is
 * surely nothing.
 */
public final class TossOverHttp implements TossGateway {
    /** Toss asks for a minute; no call takes longer, whatever happens on the wire. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final TossWire wire;
    private final Mode mode;

    /**
     * Wires it.
     *
     * @param baseUrl Toss's, or the sandbox's
     * @param secretKey stays on the server
     */
    public TossOverHttp(URI baseUrl, String secretKey) {
        String login = Base64.getEncoder().encodeToString((secretKey + ":").getBytes(UTF_8));
        mode = Mode.ofKey(secretKey);
        wire = new TossWire(baseUrl.resolve("/v1/payments/"), "Basic " + login, LONGEST_CALL);
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public ConfirmResult confirm(ConfirmRequest request) {
        String body = "{\"paymentKey\":%s,\"orderId\":%s,\"amount\":%d}"
                .formatted(
                        Json.quoted(request.paymentKey().value()),
                        Json.quoted(request.orderId().value()),
                        request.amount().amount());
        return wire.post("confirm", request.idempotencyKey(), BodyPublishers.ofString(body))
                .match(
                        ConfirmResult.Approved::new,
                        TossOverHttp::refusedConfirm,
                        code -> new ConfirmResult.NotAttempted(new Obstacle(Obstacle.Kind.UNREACHABLE, code)),
                        ConfirmResult.Unknown::new);
    }

    private static ConfirmResult refusedConfirm(String code) {
        if (TossCodes.DECLINED.contains(code)) {
            return new ConfirmResult.Declined(new Failure(Failure.Kind.DECLINED, code));
        }
        if (TossCodes.GONE.contains(code)) {
            return new ConfirmResult.Declined(new Failure(Failure.Kind.SESSION_EXPIRED, code));
        }
        if (TossCodes.OUR_FAULT.contains(code)) {
            return new ConfirmResult.NotAttempted(new Obstacle(Obstacle.Kind.MISCONFIGURED, code));
        }
        return TossCodes.BUSY.contains(code) ? new ConfirmResult.Unknown(code) : new ConfirmResult.Unclear(code);
    }

    @Override
    public PaymentLookup find(PaymentKey key) {
        return found(key.value());
    }

    @Override
    public PaymentLookup findByOrder(OrderId order) {
        return found("orders/" + order.value());
    }

    private PaymentLookup found(String path) {
        return wire.get(path)
                .match(
                        PaymentLookup.Found::new,
                        code -> TossCodes.GONE.contains(code)
                                ? new PaymentLookup.NotFound()
                                : new PaymentLookup.Unanswered(code),
                        PaymentLookup.Unanswered::new,
                        PaymentLookup.Unanswered::new);
    }

    @Override
    public CancelResult cancel(CancelRequest request) {
        return wire.post(
                        request.paymentKey().value() + "/cancel",
                        request.idempotencyKey(),
                        BodyPublishers.ofString(body(request)))
                .match(
                        CancelResult.Canceled::new,
                        TossOverHttp::refusedCancel,
                        code -> new CancelResult.NotAttempted(new Obstacle(Obstacle.Kind.UNREACHABLE, code)),
                        CancelResult.Unknown::new);
    }

    private static String body(CancelRequest request) {
        String account = request.account()
                .map(to -> ",\"refundReceiveAccount\":{\"bank\":%s,\"accountNumber\":%s,\"holderName\":%s}"
                        .formatted(
                                Json.quoted(to.bank()), Json.quoted(to.accountNumber()), Json.quoted(to.holderName())))
                .orElse("");
        return "{\"cancelReason\":%s,\"cancelAmount\":%d,\"refundableAmount\":%d%s}"
                .formatted(
                        Json.quoted(request.reason()),
                        request.part().amount().amount(),
                        request.part().balance().amount(),
                        account);
    }

    private static CancelResult refusedCancel(String code) {
        if (TossCodes.CANCEL_REFUSED.contains(code)) {
            return new CancelResult.Refused(code);
        }
        if (TossCodes.OUR_FAULT.contains(code) || TossCodes.GONE.contains(code)) {
            return new CancelResult.NotAttempted(new Obstacle(Obstacle.Kind.MISCONFIGURED, code));
        }
        return TossCodes.BUSY.contains(code) ? new CancelResult.Unknown(code) : new CancelResult.Unclear(code);
    }
}
