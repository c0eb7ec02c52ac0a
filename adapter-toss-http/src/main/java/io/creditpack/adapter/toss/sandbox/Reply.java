package io.creditpack.adapter.toss.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What goes back over the connection: an answer, part of one, or none. */
interface Reply {
    /** Ends the connection without a byte of response. */
    Reply DROPPED_CONNECTION = HttpExchange::close;

    /** Writes itself and ends the exchange. */
    void send(HttpExchange exchange) throws IOException;
}
