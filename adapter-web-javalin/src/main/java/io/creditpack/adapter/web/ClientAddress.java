package io.creditpack.adapter.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Objects;

/**
 * From where a request comes.
 *
 * @param digits an address, never a name
 */
public record ClientAddress(String digits) {
    private static final String ATTRIBUTE = ClientAddress.class.getName();

    /** A provider gives each customer 2^64 addresses of IPv6, or more. */
    private static final int NETWORK_BYTES = 8;

    /** Returns from where the request comes, past our own proxies. */
    public static ClientAddress of(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(ATTRIBUTE), "every request passes the gate");
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** Returns what one customer has: an address of IPv4, or a whole network of IPv6. */
    String network() {
        InetAddress address = AddressRanges.address(digits);
        byte[] bytes = address.getAddress();
        return Arrays.toString(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
