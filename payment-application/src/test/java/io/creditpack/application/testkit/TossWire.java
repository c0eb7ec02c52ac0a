package io.creditpack.application.testkit;

import io.creditpack.domain.payment.Payment;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way to the fake Toss and back for one operation, with the faults that wait on it. */
final class TossWire {
    private final Queue<TossFault> faults = new ConcurrentLinkedQueue<>();

    void plan(TossFault fault) {
        faults.add(fault);
    }

    /**
     * Makes one call.
     *
     * @param <R> the answers of the operation
     * @param toss what Toss does when it is asked
     * @param distort how an answer reads if each payment in it is changed by the given function
     * @param lost the answer where none arrives
     */
    <R> R call(Supplier<R> toss, Distortion<R> distort, R lost) {
        TossFault fault = faults.poll();
        if (fault == TossFault.LOST_BEFORE_PROCESSING) {
            return lost;
        }
        R answer = toss.get();
        if (fault == null) {
            return answer;
        }
        return fault == TossFault.LOST_AFTER_PROCESSING ? lost : distort.of(answer, fault::distort);
    }

    /** Changes the payment inside an answer, if it has one. */
    interface Distortion<R> {
        R of(R answer, Function<Payment, Payment> change);
    }
}
