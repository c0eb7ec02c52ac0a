import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Guests of the shop with one paid order each, and what they ask for on an ordinary day. */
final class Customers {
    private final OpenLoop shop;
    private final OpenLoop sandbox;
    private final List<Customer> customers = new ArrayList<>();

    Customers(int shopPort, int sandboxPort) {
        this.shop = new OpenLoop(shopPort);
        this.sandbox = new OpenLoop(sandboxPort);
    }

    private record Customer(String cookie, String confirmation) {}

    /** An order whose payment Toss knows. */
    record Paid(String cookie, String orderId, String paymentKey) {
        String confirmation() {
            return "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":3000}".formatted(paymentKey, orderId);
        }

        OpenLoop.Request confirm() {
            return OpenLoop.Request.post("/api/payments/toss/confirm", cookie, confirmation());
        }
    }

    /** Makes so many guests buy something. */
    Customers arrive(int guests) {
        for (int i = 0; i < guests; i++) {
            Paid paid = buy("CARD");
            customers.add(new Customer(paid.cookie(), paid.confirmation()));
        }
        return this;
    }

    /** Makes a new guest buy something, and returns it once the shop has confirmed the payment. */
    Paid buy(String method) {
        Paid paid = pay(method);
        shop.ask(paid.confirm());
        return paid;
    }

    /** Makes a new guest order something and go through Toss's window, and returns before the shop hears of it. */
    Paid pay(String method) {
        String me = shop.ask(OpenLoop.Request.get("/api/me", "")).head();
        int begin = me.toLowerCase(java.util.Locale.ROOT).indexOf("set-cookie: ") + 12;
        String cookie = "Cookie: " + me.substring(begin, me.indexOf(';', begin)) + "\r\n";
        String order = OpenLoop.member(shop.ask(newOrder(cookie)).body(), "orderId");
        String key = OpenLoop.member(
                sandbox.ask(OpenLoop.Request.post(
                                "/sandbox/payments",
                                "",
                                "{\"orderId\":\"%s\",\"amount\":3000,\"method\":\"%s\"}".formatted(order, method)))
                        .body(),
                "paymentKey");
        return new Paid(cookie, order, key);
    }

    /** Returns the {@code i}-th request: mostly looking, some ordering, some coming back to a success page. */
    OpenLoop.Request request(int i) {
        Customer customer = customers.get(i % customers.size());
        int dice = new Random(i).nextInt(10);
        if (dice < 5) {
            return OpenLoop.Request.get("/api/credits", customer.cookie());
        }
        if (dice < 7) {
            return OpenLoop.Request.get("/api/products", customer.cookie());
        }
        return dice < 9
                ? newOrder(customer.cookie())
                : OpenLoop.Request.post("/api/payments/toss/confirm", customer.cookie(), customer.confirmation());
    }

    private static OpenLoop.Request newOrder(String cookie) {
        return OpenLoop.Request.post("/api/orders", cookie, "{\"product\":\"PRO_PACK\"}");
    }
}
