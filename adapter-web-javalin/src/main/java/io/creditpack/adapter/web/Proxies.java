package io.creditpack.adapter.web;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Our own proxies in front of this server. They say from which address a request comes; what anybody else writes into a
 * header is not believed.
 */
public final class Proxies {
    public static final Proxies NONE = new Proxies(AddressRanges.NONE);

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final AddressRanges trusted;

    /**
     * Trusts proxies.
     *
     * @param trusted whose {@code X-Forwarded-For} is believed
     */
    public Proxies(AddressRanges trusted) {
        this.trusted = trusted;
    }

    void attachClient(Context ctx) {
        String socket = ctx.ip();
        if (trusted.contain(socket)) {
            String hops = String.join(",", Collections.list(ctx.req().getHeaders(FORWARDED_FOR)));
            new ClientAddress(client(socket, COMMA.splitAsStream(hops.strip()).toList())).attachTo(ctx);
        } else {
            new ClientAddress(socket).attachTo(ctx);
        }
    }

    /** Each proxy adds at the end who asked it, so the last one that is no proxy of ours is the client. */
    private String client(String socket, List<String> hops) {
        String client = socket;
        for (int i = hops.size() - 1; i >= 0 && trusted.contain(client); i--) {
            if (!AddressRanges.isAddress(hops.get(i))) {
                return client;
            }
            client = hops.get(i);
        }
        return client;
    }
}
