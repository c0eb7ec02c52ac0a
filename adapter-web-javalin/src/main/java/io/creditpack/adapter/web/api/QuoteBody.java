package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Texts;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.RefundQuote;
import io.creditpack.domain.refund.RefundQuote.Line;
import io.creditpack.domain.refund.RefundQuote.Rule;
import java.util.List;

/** A refund's quote on the wire. */
record QuoteBody(String orderId, long amount, String currency, long credits, List<LineBody> lines) {
    record LineBody(String rule, boolean refundable, long credits, long amount, String reason) {}

    static QuoteBody of(OrderId order, RefundQuote quote, Language language) {
        return new QuoteBody(
                order.value(),
                quote.amount().amount(),
                "KRW",
                quote.credits().units(),
                quote.lines().stream().map(line -> line(line, language)).toList());
    }

    private static LineBody line(Line line, Language language) {
        Rule rule = line.rule();
        return new LineBody(
                rule.name(),
                rule.isRefundable(),
                line.credits().units(),
                line.amount().amount(),
                Texts.in("refunds", language).getString(rule.name()));
    }
}
