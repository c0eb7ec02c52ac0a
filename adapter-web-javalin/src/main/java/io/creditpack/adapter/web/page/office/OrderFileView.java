package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Texts;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.refund.RefundQuote.Line;
import java.util.Optional;

/**
 * One order, and what an operator may do with it.
 *
 * @param desk what surrounds it
 * @param file everything about it
 * @param key makes what this page sends one refund, however often it is sent
 */
record OrderFileView(Desk desk, OrderFile file, String key) {
    String path() {
        return "/admin/orders/" + file.order().id();
    }

    /** Returns the method in our words, Toss's own for one that is new to us. */
    Optional<String> method() {
        return file.payment()
                .flatMap(payment -> payment.method().name())
                .map(name -> desk.words().find("method." + name).orElse(name));
    }

    /** Returns the key of the payment, shortened. */
    Optional<String> payment() {
        return file.payment().map(payment -> payment.key()).map(PaymentKey::toString);
    }

    /** Returns why a part of the price goes back, or does not. */
    String why(Line line) {
        return Texts.in("refunds", desk.words().language())
                .getString(line.rule().name());
    }
}
