package io.creditpack.adapter.jdbi;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/** How Java's values travel to and from both databases. */
final class JdbiTypes {
    private JdbiTypes() {}

    static void install(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.configure(
                SqlStatements.class,
                config -> config.setSqlParser(new NamedParameters()).setTemplateEngine(TemplateEngine.NOP));
        jdbi.configure(StatementExceptions.class, config -> config.setMessageRendering(MessageRendering.NONE));
    }

    /** With its offset: a bare timestamp would be read in the connection's zone, where an hour a year exists twice. */
    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        private InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant instant, ConfigRegistry config) {
            var exact = instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, exact);
        }
    }
}
