package io.creditpack.adapter.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Internet addresses.
 *
 * @param ranges single addresses and CIDR blocks
 */
public record AddressRanges(List<Range> ranges) {
    /** Only digits can be an address here: a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");

    public static final AddressRanges NONE = new AddressRanges(List.of());
    public static final AddressRanges ALL = of(List.of("0.0.0.0/0", "::/0"));

    public AddressRanges {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads addresses such as {@code 13.124.18.147} and blocks such as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if one of them is neither
     */
    public static AddressRanges of(List<String> texts) {
        return new AddressRanges(texts.stream().map(Range::of).toList());
    }

    /** Returns whether {@code address}, as a socket tells it, is one of these. */
    public boolean contain(String address) {
        InetAddress numeric = address(address);
        return ranges.stream().anyMatch(range -> range.contains(numeric));
    }

    /** Returns whether {@code text} is an address in digits. */
    static boolean isAddress(String text) {
        try {
            return address(text).getAddress().length > 0;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** Reads an address; an IPv4 one that IPv6 wraps is an IPv4 one. */
    static InetAddress address(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|%.*$", "");
        if (!NUMERIC.matcher(bare).matches()) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    /**
     * Addresses that begin with the same bits.
     *
     * @param prefix those bits
     * @param size how many bits an address has
     * @param hostBits how many follow the prefix
     */
    public record Range(BigInteger prefix, int size, int hostBits) {
        private static Range of(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = address(parts[0]).getAddress();
            int size = address.length * Byte.SIZE;
            int length = parts.length == 1 ? size : Integer.parseInt(parts[1]);
            if (length < 0 || length > size) {
                throw new IllegalArgumentException("not a CIDR block");
            }
            return new Range(number(address).shiftRight(size - length), size, size - length);
        }

        private boolean contains(InetAddress other) {
            byte[] address = other.getAddress();
            return address.length * Byte.SIZE == size
                    && number(address).shiftRight(hostBits).equals(prefix);
        }

        private static BigInteger number(byte[] address) {
            return new BigInteger(1, address);
        }
    }
}
