package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;

class NamedParametersTest {
    @Test
    void namesBecomePlacesInTheirOrder() {
        ParsedSql parsed = NamedParameters.parsed("update t set a = :first, b = :second where c = any(:first)");

        assertThat(parsed.getSql()).isEqualTo("update t set a = ?, b = ? where c = any(?)");
        assertThat(parsed.getParameters().getParameterNames()).containsExactly("first", "second", "first");
    }

    @Test
    void textInQuotesIsLeftAlone() {
        ParsedSql parsed = NamedParameters.parsed("select 'it''s :not' where a = 'grant:' || :id");

        assertThat(parsed.getSql()).isEqualTo("select 'it''s :not' where a = 'grant:' || ?");
        assertThat(parsed.getParameters().getParameterNames()).containsExactly("id");
    }

    @Test
    void statementWithoutNamesStaysAsItIs() {
        ParsedSql parsed = NamedParameters.parsed("select 1 where 2 < 3");

        assertThat(parsed.getSql()).isEqualTo("select 1 where 2 < 3");
        assertThat(parsed.getParameters().getParameterCount()).isZero();
    }
}
