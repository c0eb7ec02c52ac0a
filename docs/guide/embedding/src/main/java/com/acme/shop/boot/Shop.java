package com.acme.shop.boot;

import com.acme.shop.adapter.web.ShopServer;
import java.net.URI;

/** A shop that is open. */
record Shop(ShopServer server, Rounds reconciling) implements AutoCloseable {
    URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        reconciling.close();
    }
}
