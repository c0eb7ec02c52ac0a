package io.creditpack.adapter.jdbi;

import io.creditpack.adapter.jdbi.Address.Login;
import io.creditpack.adapter.jdbi.DatabaseConfig.Transport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An H2 address, completed.
 *
 * <p>H2 acknowledges commits it has not written yet, and a plain file is closed by an interrupted thread; a plain address
 * therefore loses money at a crash. Of its statements it remembers eight, fewer than a purchase has, and would read all
 * others anew each time. What the address says already is left alone: H2 refuses a second value.
 */
final class H2Address {
    private static final String PREFIX = "jdbc:h2:";

    /** A backslash keeps a semicolon inside a value. */
    private static final Pattern BETWEEN_SETTINGS = Pattern.compile("(?<!\\\\);");

    private static final Map<String, String> EVERYWHERE = ordered(
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            "QUERY_CACHE_SIZE", "200");
    private static final Map<String, String> IN_A_FILE =
            ordered("WRITE_DELAY", "0", "REUSE_SPACE", "FALSE", "DB_CLOSE_ON_EXIT", "FALSE");
    private static final Map<String, String> IN_MEMORY = ordered("DB_CLOSE_DELAY", "-1");

    private H2Address() {}

    static boolean isOne(String url) {
        return url.startsWith(PREFIX) && url.length() > PREFIX.length();
    }

    /** Returns what guards the way to an address: {@code tcp} and {@code ssl} lead to a server, which proves nothing. */
    static Transport transportOf(String url) {
        boolean isElsewhere = url.startsWith(PREFIX + "tcp:") || url.startsWith(PREFIX + "ssl:");
        return isElsewhere ? Transport.CHOSEN : Transport.THIS_MACHINE;
    }

    /** Returns whether whoever opens it is alone: H2 locks a file for one process, unless the address lets others in. */
    static boolean isOfOneProcess(String completed) {
        return completed.startsWith(PREFIX + "file:")
                && !completed.contains(";AUTO_SERVER=")
                && !completed.contains(";FILE_LOCK=");
    }

    static Address of(String url, Login given) {
        List<String> parts = List.of(BETWEEN_SETTINGS.split(url));
        String place = parts.get(0).substring(PREFIX.length());
        var settings = new LinkedHashMap<String, String>();
        parts.stream().skip(1).filter(part -> !part.isBlank()).forEach(part -> {
            String[] nameAndValue = part.split("=", 2);
            settings.put(
                    nameAndValue[0].trim().toUpperCase(Locale.ROOT), nameAndValue.length > 1 ? nameAndValue[1] : "");
        });
        var inAddress = new Login(remove(settings, "USER"), remove(settings, "PASSWORD"));
        EVERYWHERE.forEach(settings::putIfAbsent);
        (place.startsWith("mem:") ? IN_MEMORY : IN_A_FILE).forEach(settings::putIfAbsent);
        var complete = new ArrayList<>(List.of(PREFIX + surviving(place)));
        settings.forEach((name, value) -> complete.add(name + "=" + value));
        return new Address(
                Dialect.H2, String.join(";", complete), given.or(inAddress).or(new Login("sa", "")));
    }

    /** A store that an interrupted thread does not close. Addresses that name a way of access themselves keep it. */
    private static String surviving(String place) {
        String path = place.startsWith("file:") ? place.substring("file:".length()) : place;
        boolean namesAccess = Pattern.matches("[a-zA-Z][a-zA-Z0-9]+:.*", path);
        return namesAccess ? place : "file:async:" + path;
    }

    private static String remove(Map<String, String> settings, String name) {
        String removed = settings.remove(name);
        return removed == null ? "" : removed;
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        var ordered = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
