import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends events of Toss at a steady rate about orders that are paid meanwhile, and looks whether all effects come. */
public final class Webhooks {
    private static final int EVENTS_OF_AN_ORDER = 20;

    private Webhooks() {}

    /** Takes the ports of the shop and its sandbox, events a second, for how many seconds, and whether to print JSON. */
    public static void main(String[] args) throws InterruptedException {
        var shop = new OpenLoop(Integer.parseInt(args[0]));
        var sandbox = new OpenLoop(Integer.parseInt(args[1]));
        int perSecond = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        // Nobody listens there: every event comes from here.
        sandbox.ask(new OpenLoop.Request(
                "PUT", "/sandbox/webhook-url", "Content-Type: application/json\r\n", "{\"url\":\"http://127.0.0.1:9/\"}"));
        var customers = new Customers(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        var orders = new ArrayList<Customers.Paid>();
        for (int i = 0; i < perSecond * seconds / EVENTS_OF_AN_ORDER; i++) {
            Customers.Paid waiting = customers.buy("VIRTUAL_ACCOUNT");
            sandbox.ask(OpenLoop.Request.post("/sandbox/payments/" + waiting.paymentKey() + "/deposit", "", "{}"));
            orders.add(waiting);
        }

        warmUp(shop, perSecond);
        List<OpenLoop.Answer> answers =
                shop.run(perSecond, Duration.ofSeconds(seconds), i -> event(orders.get(i % orders.size())));
        long end = System.nanoTime();
        int paid = 0;
        while (paid < orders.size() && System.nanoTime() - end < 60_000_000_000L) {
            paid = (int) orders.stream().filter(order -> isPaid(shop, order)).count();
        }
        double lag = (System.nanoTime() - end) / 1e9;
        System.out.printf(
                Locale.ROOT,
                Boolean.parseBoolean(args[4])
                        ? "{\"p50\":%.1f,\"p99\":%.1f,\"stored\":%d,\"notStored\":%d,\"orders\":%d,\"paid\":%d,"
                                + "\"allPaidAfterSeconds\":%.1f}%n"
                        : "answers: p50 / p99         %8.1f / %.1f ms (aim 50)%n"
                                + "events stored / not        %8d / %d%n"
                                + "orders / paid              %8d / %d, %.1f s after the last event%n",
                OpenLoop.percentile(answers, answer -> true, 0.5),
                OpenLoop.percentile(answers, answer -> true, 0.99),
                OpenLoop.count(answers, answer -> answer.body().contains("accepted")),
                OpenLoop.count(answers, answer -> !answer.body().contains("accepted")),
                orders.size(),
                paid,
                lag);
        if (paid < orders.size()) {
            System.exit(1);
        }
    }

    /** Events of nobody's order warm the way up to the database and have no effect. */
    private static void warmUp(OpenLoop shop, int perSecond) {
        var nobodys = new Customers.Paid("", "order-of-another-shop", "tgen_of_another_shop");
        shop.run(perSecond, Duration.ofSeconds(10), i -> event(nobodys));
    }

    private static OpenLoop.Request event(Customers.Paid order) {
        return OpenLoop.Request.post("/api/webhooks/toss", "", """
                {"eventType":"PAYMENT_STATUS_CHANGED","createdAt":"2026-01-14T10:31:02.123456",\
                "data":{"mId":"bench","version":"2022-11-16","paymentKey":"%s","orderId":"%s",\
                "status":"DONE","totalAmount":3000}}""".formatted(order.paymentKey(), order.orderId()));
    }

    private static boolean isPaid(OpenLoop shop, Customers.Paid order) {
        return shop.ask(OpenLoop.Request.get("/api/orders/" + order.orderId(), order.cookie()))
                .body()
                .contains("\"status\":\"PAID\"");
    }
}
