package com.acme.shop.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.application.usecase.BuildPortfolio;
import com.acme.shop.domain.Portfolio;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.PlaceOrder;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.product.ProductId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The shop on the JDK's HTTP server. Who asks is in the header {@code Customer}, in place of a sign-in of yours. */
public final class ShopServer implements AutoCloseable {
    private static final Logger log = System.getLogger(ShopServer.class.getName());
    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /** Starts to listen on the loopback address; port 0 takes a free one. */
    public ShopServer(int port, UseCases useCases) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        route("/orders", request -> place(useCases, request));
        route("/confirm", request -> confirm(useCases, request));
        route("/portfolios", request -> build(useCases, request));
        route("/credits", request -> credits(useCases, request));
        server.start();
    }

    /** What the shop can do. */
    public record UseCases(
            PlaceOrder placeOrder, ConfirmPayment confirm, BuildPortfolio buildPortfolio, CreditStatement statement) {}

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static Answer place(UseCases useCases, Request request) {
        var customer =
                new Customer(request.customer(), "ck_" + request.customer().value());
        var command = new PlaceOrder.Command(customer, new ProductId(request.field("product")), Optional.empty());
        return useCases.placeOrder()
                .handle(command)
                .match(
                        order -> new Answer(201, text(order)),
                        order -> new Answer(200, text(order)),
                        () -> new Answer(422, "this key was used for something else"),
                        () -> new Answer(404, "nothing of that name is for sale"));
    }

    private static Answer confirm(UseCases useCases, Request request) {
        var command = new ConfirmPayment.Command(
                request.customer(),
                new OrderId(request.field("orderId")),
                new PaymentKey(request.field("paymentKey")),
                Won.of(request.number("amount")));
        return useCases.confirm()
                .handle(command)
                .match(
                        settled -> new Answer(200, text(settled)),
                        undecided -> new Answer(202, text(undecided)),
                        refusal -> new Answer(409, refusal.reason().name()));
    }

    private static Answer build(UseCases useCases, Request request) {
        var portfolio = new Portfolio(request.field("id"), request.field("title"));
        return useCases.buildPortfolio()
                .handle(new BuildPortfolio.Command(request.account(), portfolio))
                .match(
                        entry -> new Answer(201, "credits left: " + entry.balanceAfter()),
                        available -> new Answer(409, "buy a pack first"),
                        () -> new Answer(422, "this id has another title"));
    }

    private static Answer credits(UseCases useCases, Request request) {
        return new Answer(
                200,
                "credits: "
                        + useCases.statement()
                                .credits(request.account())
                                .balance()
                                .balance());
    }

    private static String text(OrderView view) {
        return text(view.order())
                + view.balance().map(balance -> " credits: " + balance).orElse("");
    }

    private static String text(Order order) {
        return order.id() + " " + order.price().amount() + " won " + order.status();
    }

    private void route(String path, Route route) {
        server.createContext(path, exchange -> answer(exchange, route));
    }

    private static void answer(HttpExchange exchange, Route route) throws IOException {
        try (exchange) {
            Answer answer = answer(new Request(exchange), route);
            byte[] body = (answer.text() + "\n").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer answer(Request request, Route route) {
        try {
            return route.answer(request);
        } catch (IllegalArgumentException malformed) {
            return new Answer(400, "not understood: " + malformed.getMessage());
        } catch (RuntimeException trouble) {
            log.log(Level.ERROR, "a request failed", trouble);
            return new Answer(503, "ask again later");
        }
    }

    private interface Route {
        Answer answer(Request request);
    }

    private record Answer(int status, String text) {}

    /** A request with its fields in the query. */
    private record Request(HttpExchange exchange) {
        CustomerId customer() {
            return new CustomerId(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Customer"))
                            .orElseThrow(() -> new IllegalArgumentException("the header Customer is missing")));
        }

        AccountId account() {
            return new AccountId(customer());
        }

        long number(String name) {
            return Long.parseLong(field(name));
        }

        String field(String name) {
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            return Stream.of(query.split("&", -1))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> pair.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
