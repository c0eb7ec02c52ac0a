package com.acme.shop.application.port;

import com.acme.shop.domain.Basket;

public interface Invoices {
    Written write(Basket basket);

    sealed interface Written permits Written.Fresh, Written.Known {
        record Fresh(String number) implements Written {}

        record Known(String number) implements Written {}
    }
}
