package com.acme.shop.application.usecase;

import com.acme.shop.application.port.Invoices;
import com.acme.shop.domain.Basket;
import com.acme.shop.domain.price.Price;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

public final class SendInvoice {
    private final Invoices invoices;
    private final Clock clock;

    public SendInvoice(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    public record Command(List<Price> prices) {}

    public Invoices.Written handle(Command command) {
        Instant now = Instant.now(clock);
        return invoices.write(new Basket(command.prices(), now));
    }
}
