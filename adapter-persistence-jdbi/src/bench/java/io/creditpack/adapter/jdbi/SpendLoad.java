package io.creditpack.adapter.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.usecase.credit.CallerKey;
import io.creditpack.application.usecase.credit.GrantPromotion;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.RequestKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spends credits as fast as it can, through the use case and the database adapter, and prints how many a second; each slice
 * of time beside one of a yardstick that prints {@code tps = N}, so that whatever else the machine does hits both.
 *
 * <p>{@code SpendLoad URL WALLETS CLIENTS SLICES SECONDS [YARDSTICK...]}. Wallets are called 1, 2, 3 and so on, and are made
 * if they are not there.
 */
final class SpendLoad implements AutoCloseable {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int WARM_UP_SLICES = 3;
    private static final Credits PLENTY = Credits.of(1_000_000_000_000L);

    /** Names of calls never repeat, also between two runs over one database. */
    private final String run = UUID.randomUUID().toString();

    private final Database database;
    private final ExecutorService threads;
    private final int clients;
    private final Clock clock = new Microseconds();

    private SpendLoad(String url, int clients) {
        this.clients = clients;
        database = Database.open(new DatabaseConfig(url, "", "", clients));
        database.schema().migrate();
        threads = Executors.newFixedThreadPool(clients);
    }

    public static void main(String[] arguments) throws Exception {
        int wallets = Integer.parseInt(arguments[1]);
        int slices = Integer.parseInt(arguments[3]);
        var time = Duration.ofSeconds(Long.parseLong(arguments[4]));
        List<String> yardstick = List.of(arguments).subList(5, arguments.length);
        try (var load = new SpendLoad(arguments[0], Integer.parseInt(arguments[2]))) {
            load.fill(wallets);
            load.spend(wallets, time.multipliedBy(WARM_UP_SLICES));
            var spends = new ArrayList<Double>();
            var ratios = new ArrayList<Double>();
            long begin = cpuNanos();
            for (int slice = 0; slice < slices; slice++) {
                double own = load.spend(wallets, time);
                spends.add(own);
                if (!yardstick.isEmpty()) {
                    ratios.add(own / measure(yardstick));
                }
            }
            double cpu = (cpuNanos() - begin) / 1_000.0 / time.toSeconds() / sum(spends);
            System.out.printf("%d wallets, %s clients: %.0f spends/s", wallets, arguments[2], median(spends));
            System.out.printf(", %.0f microseconds of CPU each in this JVM", cpu);
            System.out.println(ratios.isEmpty() ? "" : ", %.2f of the yardstick %s".formatted(median(ratios), ratios));
        }
    }

    private static double measure(List<String> yardstick) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(yardstick).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void fill(int wallets) throws Exception {
        PaymentStore store = database.store();
        var grant = new GrantPromotion(store, clock);
        everywhere(client -> {
            for (int wallet = (int) client + 1; wallet <= wallets; wallet += clients) {
                grant.handle(new GrantPromotion.Command(
                        account(wallet), new CallerKey("fill", new RequestKey("wallet-" + wallet)), PLENTY, "welcome", Optional.empty()));
            }
            return wallets;
        });
    }

    /** Returns the spends of a second. */
    private double spend(int wallets, Duration time) throws Exception {
        var spendCredits = new SpendCredits(database.store(), clock);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long spends = everywhere(client -> {
            long count = 0;
            for (; System.nanoTime() < end; count++) {
                int wallet = ThreadLocalRandom.current().nextInt(wallets) + 1;
                var command = new SpendCredits.Command(
                        account(wallet), key(begin + "-" + client + "-" + count), Credits.of(1), "portfolio-42");
                if (!(spendCredits.handle(command) instanceof SpendCredits.Result.Spent)) {
                    throw new IllegalStateException("nothing was spent");
                }
            }
            return count;
        });
        return spends * 1e9 / (System.nanoTime() - begin);
    }

    private long everywhere(LongUnaryOperator work) throws Exception {
        var running = new ArrayList<Callable<Long>>();
        for (int client = 0; client < clients; client++) {
            long number = client;
            running.add(() -> work.applyAsLong(number));
        }
        long sum = 0;
        for (Future<Long> done : threads.invokeAll(running)) {
            sum += done.get();
        }
        return sum;
    }

    private CallerKey key(String key) {
        return new CallerKey("load", new RequestKey(run + "-" + key));
    }

    private static AccountId account(int wallet) {
        return new AccountId(new CustomerId(Integer.toString(wallet)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }

    /** The system's time, as exact as a database keeps it. */
    private static final class Microseconds extends Clock {
        private final Clock system = Clock.systemUTC();

        @Override
        public Instant instant() {
            return system.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
