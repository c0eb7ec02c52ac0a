package io.creditpack.adapter.jdbi;

import io.creditpack.application.query.CreditStatement;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.order.CustomerId;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to read a balance that a thousand entries have led to, and one that a million have. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BalanceBenchmark {
    private static final AccountId THOUSAND = new AccountId(new CustomerId("thousand"));
    private static final AccountId MILLION = new AccountId(new CustomerId("million"));

    /** A database that is empty, or was filled by an earlier fork. */
    @Param("jdbc:h2:mem:balance")
    String url;

    private Database database;
    private CreditStatement statement;

    /** Makes both accounts. */
    @Setup
    public void fill() throws SQLException {
        var config = new DatabaseConfig(url, "", "", 2);
        database = Database.open(config);
        database.schema().migrate();
        statement = new CreditStatement(database.store());
        var accounts = new LongAccounts(Address.of(config));
        accounts.make("thousand", 1_000);
        accounts.make("million", 1_000_000);
        if (statement.credits(MILLION).version() != 1_000_000) {
            throw new IllegalStateException("the account is not as long as it should be");
        }
    }

    @TearDown
    public void close() {
        database.close();
    }

    @Benchmark
    public CreditLedger aThousandEntries() {
        return statement.credits(THOUSAND);
    }

    @Benchmark
    public CreditLedger aMillionEntries() {
        return statement.credits(MILLION);
    }
}
