import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds what the shop can do, offers it four times as much, and looks how those fare that are served. */
public final class Overload {
    private static final int GUESTS = 100;
    private static final int BUSY_CLIENTS = 40;
    private static final Predicate<OpenLoop.Answer> SERVED = OpenLoop.Answer::isSuccess;
    private static final Predicate<OpenLoop.Answer> TURNED_AWAY = answer -> answer.status() == 503;

    private Overload() {}

    /** Takes the ports of the shop and its sandbox, how many seconds to offer too much, and whether to print JSON. */
    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[2]);
        var shop = new OpenLoop(port);
        Customers customers = new Customers(port, Integer.parseInt(args[1])).arrive(GUESTS);

        shop.saturate(BUSY_CLIENTS, Duration.ofSeconds(20), customers::request);
        double peak = shop.saturate(BUSY_CLIENTS, Duration.ofSeconds(10), customers::request);
        List<OpenLoop.Answer> normal = shop.run(peak / 2, Duration.ofSeconds(15), customers::request);
        List<OpenLoop.Answer> flood = shop.run(4 * peak, Duration.ofSeconds(seconds), customers::request);
        List<OpenLoop.Answer> after = shop.run(peak / 2, Duration.ofSeconds(15), customers::request);

        double normalTail = OpenLoop.percentile(normal, SERVED, 0.99);
        double floodTail = OpenLoop.percentile(flood, SERVED, 0.99);
        double goodput = OpenLoop.count(flood, SERVED) / (double) seconds;
        String format = Boolean.parseBoolean(args[3])
                ? "{\"peak\":%.0f,\"normalP50\":%.1f,\"normalP99\":%.1f,\"overloadP50\":%.1f,\"overloadP99\":%.1f,"
                        + "\"p99Ratio\":%.2f,\"goodput\":%.0f,\"goodputRatio\":%.2f,\"refusedP99\":%.1f,\"lost\":%d,"
                        + "\"recoverySeconds\":%d}%n"
                : "peak                       %8.0f requests/s served%n"
                        + "half of it: p50 / p99      %8.1f / %.1f ms%n"
                        + "four times: p50 / p99      %8.1f / %.1f ms, %.2f x normal (aim 2)%n"
                        + "four times: served         %8.0f requests/s, %.2f of the peak (aim 0.80)%n"
                        + "four times: refused, p99   %8.1f ms%n"
                        + "four times: no answer      %8d%n"
                        + "normal again after         %8d s (aim 5)%n";
        System.out.printf(
                Locale.ROOT,
                format,
                peak,
                OpenLoop.percentile(normal, SERVED, 0.5),
                normalTail,
                OpenLoop.percentile(flood, SERVED, 0.5),
                floodTail,
                floodTail / normalTail,
                goodput,
                goodput / peak,
                OpenLoop.percentile(flood, TURNED_AWAY, 0.99),
                OpenLoop.count(flood, SERVED.or(TURNED_AWAY).negate()),
                recovery(after, 2 * normalTail));
    }

    /** Returns after how many seconds the rest had no refusal, and together a tail of at most {@code millis}. */
    private static int recovery(List<OpenLoop.Answer> after, double millis) {
        long start = after.get(0).due();
        for (int second = 0; second < 15; second++) {
            long from = start + second * 1_000_000_000L;
            List<OpenLoop.Answer> rest =
                    after.stream().filter(answer -> answer.due() >= from).toList();
            if (rest.stream().allMatch(SERVED) && OpenLoop.percentile(rest, SERVED, 0.99) <= millis) {
                return second;
            }
        }
        return 15;
    }
}
