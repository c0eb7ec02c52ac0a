package io.creditpack.adapter.jdbi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds {@code :name} in a statement, outside of texts in quotes.
 *
 * <p>Our statements hold no comments, no casts with {@code ::} and no quoted names, and no value is ever written into
 * one: so there are few of them, each is read once, and the grammar that JDBI brings, which takes long to load, is not
 * needed.
 */
final class NamedParameters implements SqlParser {
    private static final Pattern TEXT_OR_NAME = Pattern.compile("'[^']*'|:(?<name>[A-Za-z]\\w*)");

    private final Map<String, ParsedSql> known = new ConcurrentHashMap<>();

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        return known.computeIfAbsent(sql, NamedParameters::parsed);
    }

    static ParsedSql parsed(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        Matcher found = TEXT_OR_NAME.matcher(sql);
        int end = 0;
        while (found.find()) {
            parsed.append(sql.substring(end, found.start()));
            String name = found.group("name");
            if (name == null) {
                parsed.append(found.group());
            } else {
                parsed.appendNamedParameter(name);
            }
            end = found.end();
        }
        return parsed.append(sql.substring(end)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }
}
