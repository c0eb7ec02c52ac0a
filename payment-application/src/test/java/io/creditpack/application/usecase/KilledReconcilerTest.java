package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.StorageException;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.ReconcilePayments.Command;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A reconciler that dies amid its batch leaves its leases behind; here one dies five hundred times, at any point. */
class KilledReconcilerTest {
    private static final long SEED = 20261125;
    private static final int KILLS = 500;

    private final Random random = new Random(SEED);
    private final Shop shop = new Shop();
    private final MortalGateway toss = new MortalGateway(shop.toss);
    private final LookSchedule schedule = new LookSchedule(Duration.ofSeconds(60));
    private final ReconcilePayments reconciler = new ReconcilePayments(
            shop.memory.store(),
            toss,
            new Settlement(shop.memory.store(), toss, shop.clock, schedule),
            schedule,
            shop.clock);

    @Test
    void A11_aReconcilerKilledFiveHundredTimesSkipsNoOrderAndGrantsNoneTwice() {
        List<OrderId> orders = new ArrayList<>();
        int kills = 0;
        while (kills < KILLS) {
            orders.add(unanswered());
            shop.clock.advance(Duration.ofMillis(500 + random.nextInt(4_000)));
            kills += diesAmidABatch() ? 1 : 0;
        }

        shop.assertEverythingSettles();
        assertThat(orders).as("seed %s", SEED).allMatch(order -> shop.status(order) == OrderStatus.PAID);
        assertThat(shop.balance()).isEqualTo(3L * orders.size());
        assertThat(shop.toss.confirms()).isEqualTo(orders.size());
    }

    /** Returns whether there was enough to do to die of it. */
    private boolean diesAmidABatch() {
        boolean whileStoring = random.nextInt(3) == 0;
        toss.dieAfter(
                random.nextInt(5),
                whileStoring ? () -> shop.memory.unitOfWork().refuseCommits(1) : KilledReconcilerTest::kill);
        try {
            reconciler.handle(new Command(10));
            return false;
        } catch (Killed | StorageException dead) {
            return true;
        }
    }

    private static void kill() {
        throw new Killed();
    }

    private OrderId unanswered() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        Shop.undecided(shop.confirm(order, key));
        return order;
    }

    /** Unlike an exception nobody catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Ends whoever asks it once too often, before the question is sent or after it is answered. */
    private static final class MortalGateway implements TossGateway {
        private final TossGateway toss;
        private int left;
        private Runnable death = KilledReconcilerTest::kill;

        private MortalGateway(TossGateway toss) {
            this.toss = toss;
        }

        void dieAfter(int halfCalls, Runnable way) {
            left = halfCalls;
            death = way;
        }

        private void live() {
            if (left-- == 0) {
                death.run();
            }
        }

        @Override
        public Mode mode() {
            return toss.mode();
        }

        @Override
        public PaymentLookup find(PaymentKey key) {
            live();
            PaymentLookup answer = toss.find(key);
            live();
            return answer;
        }

        @Override
        public PaymentLookup findByOrder(OrderId order) {
            return toss.findByOrder(order);
        }

        @Override
        public ConfirmResult confirm(ConfirmRequest request) {
            return toss.confirm(request);
        }

        @Override
        public CancelResult cancel(CancelRequest request) {
            return toss.cancel(request);
        }
    }
}
