package io.creditpack.domain.testkit;

import java.util.stream.Stream;

/** Texts no id may be, for each could leave its place in a URL, a header, a log line or a page. */
public final class HostileTexts {
    private HostileTexts() {}

    public static Stream<String> all() {
        return Stream.of(
                "",
                " ",
                "order 123",
                " order123",
                "order123 ",
                "order123\n",
                "\norder123",
                "order\r\nX-Header: 1",
                "order\u0000123",
                "order\t123",
                "order\u007f123",
                "ord\u00e9r123",
                "order\uff11\uff12\uff13",
                "\uc8fc\ubb38123456",
                "order\ud83d\ude00123",
                "order\u202e123",
                "order\u00a0123");
    }

    /** Texts that are dangerous in a path but visible ASCII. */
    public static Stream<String> paths() {
        return Stream.of(
                "../order123", "order/123", "order%2f123", "order?a=123", "order#123", "order:123", "order.123");
    }

    public static Stream<String> allAndPaths() {
        return Stream.concat(all(), paths());
    }
}
