package io.creditpack.application.usecase;

import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.application.usecase.RefundPayment.Bound;
import io.creditpack.application.usecase.RefundPayment.Wish;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.payment.RefundAccount;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Objection;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import io.creditpack.domain.refund.RefundId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Agrees to a forced refund, and makes it then; or turns it down. */
public final class DecideForcedRefund {
    private final ForcedRefundRepository forced;
    private final RefundPayment refundPayment;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public DecideForcedRefund(
            ForcedRefundRepository forced, RefundPayment refundPayment, UnitOfWork unitOfWork, Clock clock) {
        this.forced = forced;
        this.refundPayment = refundPayment;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Who decides what.
     *
     * @param account where Toss sends the money of a deposit back to; passed on, never stored
     */
    public record Command(RefundId id, Verdict verdict, String operator, Optional<RefundAccount> account) {}

    /**
     * Decides, once. What was approved is refunded under one key: if that was interrupted or refused, the same operator may
     * approve again, and money still goes back once at most.
     *
     * @return empty if there is no such forced refund
     */
    public Optional<Result> handle(Command command) {
        return decide(command)
                .map(decision -> decision.match(
                        refund -> command.verdict() == Verdict.APPROVED
                                ? new Result.Made(refundPayment.handle(refundOf(refund, command)))
                                : new Result.Rejected(),
                        Result.Refused::new));
    }

    /** Of two who decide at once the later one is told what the earlier one decided. */
    private Optional<Decision> decide(Command command) {
        Supplier<Optional<Decision>> decision =
                () -> forced.find(command.id()).map(found -> decide(found, command, clock.instant()));
        try {
            return unitOfWork.inTransaction(decision);
        } catch (StaleWriteException overtaken) {
            return unitOfWork.inTransaction(decision);
        }
    }

    private Decision decide(ForcedRefund found, Command command, Instant now) {
        Optional<Objection> objection = found.objectionTo(command.verdict(), command.operator(), now);
        if (objection.isPresent()) {
            return new Decision(found, objection);
        }
        ForcedRefund decided = found.decided(command.verdict(), command.operator(), now);
        if (!decided.equals(found)) {
            forced.save(decided);
        }
        return new Decision(decided, Optional.empty());
    }

    private record Decision(ForcedRefund refund, Optional<Objection> objection) {
        <T> T match(Function<ForcedRefund, T> decided, Function<Objection, T> refused) {
            return objection.map(refused).orElseGet(() -> decided.apply(refund));
        }
    }

    private static RefundPayment.Command refundOf(ForcedRefund refund, Command command) {
        var wish = new Wish(Optional.of(refund.amount()), refund.asked().reason(), command.account());
        var key = new RequestKey("forced:" + refund.id());
        return new RefundPayment.Command(refund.order(), Optional.empty(), key, wish, Bound.BALANCE);
    }

    /** What came of it. */
    public sealed interface Result {
        /** It was approved, and this came of the refund. */
        record Made(RefundPayment.Result result) implements Result {}

        /** It was turned down; nothing was refunded. */
        record Rejected() implements Result {}

        /** The operator may not decide so; nothing was refunded. */
        record Refused(Objection objection) implements Result {}

        /** Calls the function that fits. */
        default <T> T match(
                Function<RefundPayment.Result, T> made, Supplier<T> rejected, Function<Objection, T> refused) {
            if (this instanceof Made it) {
                return made.apply(it.result());
            }
            if (this instanceof Rejected) {
                return rejected.get();
            }
            return refused.apply(((Refused) this).objection());
        }
    }
}
