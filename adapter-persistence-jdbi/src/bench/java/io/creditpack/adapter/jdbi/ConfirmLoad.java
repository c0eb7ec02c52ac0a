package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Confirms many payments of as many customers in the same moment, through the use case and the database adapter with a pool of
 * ten connections, while Toss takes its time over each; and says when the last was settled, round by round.
 *
 * <p>{@code ConfirmLoad URL CONFIRMS MILLISECONDS ROUNDS}.
 */
final class ConfirmLoad implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    /** All come at once, and none is sent away: how many may come is not the database's matter. */
    private static final Limits PATIENT = new Limits(
            Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final MutableClock clock = new MutableClock(Fixtures.NOON);
    private final Database database;
    private final PaymentStore store;
    private final SlowToss toss;
    private final ConfirmPayment confirm;
    private final ExecutorService buyers;

    private ConfirmLoad(String url, int confirms, Duration tossTakes) {
        database = Database.open(new DatabaseConfig(url, "", "", CONNECTIONS), PATIENT, List.of());
        database.schema().migrate();
        store = database.store();
        toss = new SlowToss(new FakeTossGateway(() -> false, clock), tossTakes);
        confirm = new ConfirmPayment(
                store, toss, new Settlement(store, toss, clock, new LookSchedule(Duration.ofMinutes(1))));
        buyers = Executors.newFixedThreadPool(confirms);
    }

    public static void main(String[] arguments) throws Exception {
        int confirms = Integer.parseInt(arguments[1]);
        var tossTakes = Duration.ofMillis(Long.parseLong(arguments[2]));
        try (var load = new ConfirmLoad(arguments[0], confirms, tossTakes)) {
            for (int round = 0; round <= Integer.parseInt(arguments[3]); round++) {
                double seconds = load.confirmAtOnce(confirms, round);
                System.out.printf("round %d: all settled after %.2f s (aim 2)%s%n", round, seconds, round == 0 ? ", cold" : "");
            }
        }
    }

    private double confirmAtOnce(int confirms, int round) throws Exception {
        var calls = new ArrayList<Callable<ConfirmPayment.Result>>();
        for (int buyer = 0; buyer < confirms; buyer++) {
            ConfirmPayment.Command command = paid("%d-%d".formatted(round, buyer));
            calls.add(() -> confirm.handle(command));
        }
        long begin = System.nanoTime();
        List<Future<ConfirmPayment.Result>> results = buyers.invokeAll(calls);
        long end = System.nanoTime();
        for (Future<ConfirmPayment.Result> result : results) {
            if (!(result.get() instanceof ConfirmPayment.Result.Settled)) {
                throw new IllegalStateException("not settled: " + result.get());
            }
        }
        return (end - begin) / 1e9;
    }

    /** A customer of its own has placed an order and authenticated its payment. */
    private ConfirmPayment.Command paid(String name) {
        Customer customer = Fixtures.customer(name);
        Order order = Fixtures.order("ord_" + name, customer, Fixtures.PRO_PACK);
        store.unitOfWork().inTransaction(() -> store.orders().add(order));
        return new ConfirmPayment.Command(
                customer.id(), order.id(), toss.books.authenticate(order.id(), order.price()), order.price());
    }

    @Override
    public void close() {
        buyers.shutdownNow();
        database.close();
    }

    /** A Toss that takes its time over confirms. */
    private record SlowToss(FakeTossGateway books, Duration takes) implements TossGateway {
        @Override
        public ConfirmResult confirm(ConfirmRequest request) {
            try {
                Thread.sleep(takes.toMillis());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return books.confirm(request);
        }

        @Override
        public Mode mode() {
            return books.mode();
        }

        @Override
        public PaymentLookup find(PaymentKey key) {
            return books.find(key);
        }

        @Override
        public PaymentLookup findByOrder(OrderId order) {
            return books.findByOrder(order);
        }

        @Override
        public CancelResult cancel(CancelRequest request) {
            return books.cancel(request);
        }
    }
}
