package io.creditpack.adapter.jdbi;

import io.creditpack.adapter.jdbi.Address.Login;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL address, as the driver writes it or as hosters hand it out. */
final class PostgresAddress {
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:postgresql|postgres|postgresql)://(?:([^/?#]*)@)?([^/?#@]+)/([^?#]+)(?:\\?(.*))?");

    private PostgresAddress() {}

    static boolean isOne(String url) {
        return FORM.matcher(url).matches();
    }

    /** Returns the address for the driver; the user it names signs in unless {@code given} names another. */
    static Address of(String url, Login given) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a PostgreSQL address");
        }
        String[] userAndPassword = orEmpty(parts.group(1)).split(":", 2);
        var before = new Login(decoded(userAndPassword[0]), decoded(last(userAndPassword)));
        var after = new Login("", "");
        var settings = new ArrayList<String>();
        for (String setting : List.of(orEmpty(parts.group(4)).split("&"))) {
            String[] nameAndValue = setting.split("=", 2);
            switch (nameAndValue[0]) {
                case "" -> {}
                case "user" -> after = new Login(decoded(last(nameAndValue)), after.password());
                case "password" -> after = new Login(after.user(), decoded(last(nameAndValue)));
                default -> settings.add(setting);
            }
        }
        String place = "jdbc:postgresql://" + parts.group(2) + "/" + parts.group(3);
        return new Address(
                Dialect.POSTGRESQL,
                settings.isEmpty() ? place : place + "?" + String.join("&", settings),
                given.or(before).or(after));
    }

    private static String last(String[] oneOrTwo) {
        return oneOrTwo.length > 1 ? oneOrTwo[1] : "";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
