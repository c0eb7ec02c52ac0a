package io.creditpack.adapter.jdbi;

import io.creditpack.adapter.jdbi.Address.Login;
import io.creditpack.adapter.jdbi.DatabaseConfig.Transport;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL address, as the driver writes it or as hosters hand it out. */
final class PostgresAddress {
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:postgresql|postgres|postgresql)://(?:([^/?#]*)@)?([^/?#@]+)/([^?#]+)(?:\\?(.*))?");

    private static final Pattern PORT = Pattern.compile(":([^:\\]]+)$");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final String VERIFIED = "sslmode=verify-full";
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]*)?");

    private PostgresAddress() {}

    static boolean isOne(String url) {
        Matcher parts = FORM.matcher(url);
        return parts.matches()
                && Arrays.stream(parts.group(2).split(",")).allMatch(PostgresAddress::hasPort)
                && !BROKEN_ESCAPE.matcher(url).find();
    }

    /** The driver warns of a port that is none, and then says only that it cannot be had. */
    private static boolean hasPort(String place) {
        Matcher port = PORT.matcher(place);
        return !port.find() || (port.group(1).matches("[0-9]{1,5}") && Integer.parseInt(port.group(1)) <= 65_535);
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

    /**
     * Returns what guards the way to an address.
     *
     * @see <a href="https://jdbc.postgresql.org/documentation/ssl/">The driver's modes (read 2026-11)</a>
     */
    static Transport transportOf(String url) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a PostgreSQL address");
        }
        if (Arrays.stream(parts.group(2).split(",")).allMatch(THIS_MACHINE.asMatchPredicate())) {
            return Transport.THIS_MACHINE;
        }
        List<String> settings = List.of(orEmpty(parts.group(4)).split("&"));
        boolean plainSsl = settings.contains("ssl=true") || settings.contains("ssl");
        return settings.stream()
                .filter(setting -> setting.startsWith("sslmode="))
                .reduce((former, latter) -> latter)
                .or(() -> plainSsl ? Optional.of(VERIFIED) : Optional.empty())
                .map(mode -> mode.equals(VERIFIED) ? Transport.VERIFIED : Transport.CHOSEN)
                .orElse(Transport.UNSAID);
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
