package com.acme.boutique;

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
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Orders and their payment. Who asks is in the header {@code Customer}, in place of a sign-in of yours. */
@RestController
class OrderController {
    private final PlaceOrder placeOrder;
    private final ConfirmPayment confirmPayment;
    private final CreditStatement statement;

    OrderController(PlaceOrder placeOrder, ConfirmPayment confirmPayment, CreditStatement statement) {
        this.placeOrder = placeOrder;
        this.confirmPayment = confirmPayment;
        this.statement = statement;
    }

    /** What a customer wants to buy. */
    record Wish(String product) {}

    /** What Toss's widget brought to the success page. */
    record Success(String orderId, String paymentKey, long amount) {}

    /** An order as the page shows it. */
    record Shown(String orderId, long amount, String status, Optional<Long> balance) {
        static Shown of(Order order, Optional<Long> balance) {
            return new Shown(
                    order.id().value(), order.price().amount(), order.status().name(), balance);
        }

        static Shown of(OrderView view) {
            return of(view.order(), view.balance());
        }
    }

    @PostMapping("/api/orders")
    ResponseEntity<?> place(@RequestHeader("Customer") String id, @RequestBody Wish wish) {
        var customer = new Customer(new CustomerId(id), "ck_" + id);
        return placeOrder
                .handle(new PlaceOrder.Command(customer, new ProductId(wish.product()), Optional.empty()))
                .match(
                        order -> answer(HttpStatus.CREATED, Shown.of(order, Optional.empty())),
                        order -> answer(HttpStatus.OK, Shown.of(order, Optional.empty())),
                        () -> answer(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED"),
                        () -> answer(HttpStatus.NOT_FOUND, "PRODUCT_NOT_FOUND"));
    }

    @PostMapping("/api/payments/toss/confirm")
    ResponseEntity<?> confirm(@RequestHeader("Customer") String id, @RequestBody Success success) {
        var command = new ConfirmPayment.Command(
                new CustomerId(id),
                new OrderId(success.orderId()),
                new PaymentKey(success.paymentKey()),
                Won.of(success.amount()));
        return confirmPayment
                .handle(command)
                .match(
                        settled -> answer(HttpStatus.OK, Shown.of(settled)),
                        undecided -> answer(HttpStatus.ACCEPTED, Shown.of(undecided)),
                        refusal -> answer(HttpStatus.CONFLICT, refusal.reason().name()));
    }

    @GetMapping("/api/credits")
    long credits(@RequestHeader("Customer") String id) {
        return statement.credits(new AccountId(new CustomerId(id))).balance().balance();
    }

    /** The domain refuses what it cannot be: an id of another form, an amount below zero. */
    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<?> malformed(IllegalArgumentException refused) {
        return answer(HttpStatus.BAD_REQUEST, "VALIDATION_FAILED");
    }

    private static ResponseEntity<?> answer(HttpStatusCode status, Object body) {
        return ResponseEntity.status(status).body(body);
    }
}
