import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Confirms many payments in the same moment while Toss takes its time over each, and says when the last was through. */
public final class Confirms {
    private static final int ROUNDS = 5;

    private Confirms() {}

    /**
     * Takes the ports of the shop and its sandbox, how many at
     * once, Toss's time in milliseconds, and whether to print JSON.
     */
    public static void main(String[] args) {
        var shop = new OpenLoop(Integer.parseInt(args[0]));
        var sandbox = new OpenLoop(Integer.parseInt(args[1]));
        var customers = new Customers(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        int confirms = Integer.parseInt(args[2]);
        int delay = Integer.parseInt(args[3]);
        boolean json = Boolean.parseBoolean(args[4]);
        for (int round = 0; round <= ROUNDS; round++) {
            List<Customers.Paid> paid = new ArrayList<>();
            for (int i = 0; i < confirms; i++) {
                paid.add(customers.pay("CARD"));
            }
            sandbox.ask(OpenLoop.Request.post(
                    "/sandbox/faults",
                    "",
                    "{\"operation\":\"confirm\",\"fault\":\"DELAY\",\"times\":%d,\"delayMs\":%d}"
                            .formatted(confirms, delay)));
            List<OpenLoop.Answer> answers = shop.run(
                    1_000.0 * confirms, Duration.ofMillis(1), i -> paid.get(i).confirm());
            if (round > 0) {
                report(round, answers, json);
            }
        }
    }

    private static void report(int round, List<OpenLoop.Answer> answers, boolean json) {
        long first = answers.stream().mapToLong(OpenLoop.Answer::due).min().orElseThrow();
        long last = answers.stream().mapToLong(it -> it.due() + it.took()).max().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                json
                        ? "{\"round\":%d,\"seconds\":%.2f,\"median\":%.0f,\"paid\":%d,\"others\":%d}%n"
                        : "round %d: all answered after %5.2f s (aim 2), median %5.0f ms, %d paid, %d others%n",
                round,
                (last - first) / 1e9,
                OpenLoop.percentile(answers, answer -> true, 0.5),
                OpenLoop.count(answers, answer -> answer.status() == 200),
                OpenLoop.count(answers, answer -> answer.status() != 200));
    }
}
