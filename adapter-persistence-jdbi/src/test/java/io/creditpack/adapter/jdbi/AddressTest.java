package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.adapter.jdbi.Address.Login;
import io.creditpack.adapter.jdbi.DatabaseConfig.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final String SAFE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";QUERY_CACHE_SIZE=200;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/payments", "jdbc:h2:./data/payments"})
    void aPlainFileIsMadeToSurviveKillsAndInterrupts(String url) {
        assertThat(url(url)).isEqualTo("jdbc:h2:file:async:./data/payments" + SAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:async:./data/p", "jdbc:h2:nio:./data/p", "jdbc:h2:tcp://host/p"})
    void anAddressThatSaysHowToReachTheFileKeepsIt(String url) {
        assertThat(url(url)).isEqualTo(url + SAFE);
    }

    @Test
    void aDatabaseInMemoryLivesOnWithoutConnections() {
        assertThat(url("jdbc:h2:mem:one"))
                .isEqualTo("jdbc:h2:mem:one;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        + ";QUERY_CACHE_SIZE=200;DB_CLOSE_DELAY=-1");
    }

    @Test
    void whatTheUserSetIsLeftAlone() {
        assertThat(url("jdbc:h2:file:./p;write_delay=500;INIT=create schema s\\;set schema s"))
                .isEqualTo("jdbc:h2:file:async:./p;WRITE_DELAY=500;INIT=create schema s\\;set schema s"
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        + ";QUERY_CACHE_SIZE=200;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db.example:5433/shop | jdbc:postgresql://db.example:5433/shop",
                "jdbc:postgresql://db.example/shop?ssl=true | jdbc:postgresql://db.example/shop?ssl=true",
                "postgres://minji:s3cret@db.example:5433/shop | jdbc:postgresql://db.example:5433/shop",
                "postgresql://minji@db.example/shop?a=1&b=2 | jdbc:postgresql://db.example/shop?a=1&b=2",
                "postgres://minji:s3cret@[::1]:5432/shop | jdbc:postgresql://[::1]:5432/shop",
                "jdbc:postgresql://one:5432,two:5432/shop | jdbc:postgresql://one:5432,two:5432/shop",
            })
    void aPostgresAddressBecomesTheDriversOwn(String given, String expected) {
        assertThat(url(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://min%40ji:a%2Fb%3A+c@db.example/shop",
                "jdbc:postgresql://db.example/shop?user=min%40ji&password=a%2Fb%3A+c",
                "jdbc:h2:mem:one;USER=min@ji;PASSWORD=a/b:+c"
            })
    void credentialsAreTakenOutOfTheAddress(String url) {
        Address address = Address.of(new DatabaseConfig(url, "", "", 1));

        assertThat(address.login()).isEqualTo(new Login("min@ji", "a/b:+c"));
        assertThat(address.url()).doesNotContain("ji");
    }

    @Test
    void aUserOfItsOwnComesBeforeTheAddress() {
        var config = new DatabaseConfig("postgres://minji:old@db.example/shop", "doyun", "new", 1);

        assertThat(Address.of(config).login()).isEqualTo(new Login("doyun", "new"));
    }

    @Test
    void aPasswordOfItsOwnFitsTheUserOfTheAddress() {
        var config = new DatabaseConfig("postgres://minji@db.example/shop", "", "new", 1);

        assertThat(Address.of(config).login()).isEqualTo(new Login("minji", "new"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/payments, true",
        "jdbc:h2:./data/payments;AUTO_RECONNECT=TRUE, true",
        "jdbc:h2:./data/payments;auto_server=true, false",
        "jdbc:h2:./data/payments;FILE_LOCK=NO, false",
        "jdbc:h2:tcp://db.example/shop, false",
        "jdbc:h2:mem:one, false",
        "jdbc:postgresql://localhost/shop, false",
    })
    void onlyALockedFileBelongsToOneProcess(String url, boolean alone) {
        assertThat(new DatabaseConfig(url, "", "", 1).isOfOneProcess()).isEqualTo(alone);
    }

    @Test
    void h2HasAnOwnerByDefault() {
        assertThat(Address.of(new DatabaseConfig("jdbc:h2:mem:one", "", "", 1)).login())
                .isEqualTo(new Login("sa", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:", "jdbc:mysql://db.example/shop", "postgres://db.example", "db.example/shop"})
    void anotherKindOfAddressIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseConfig(url, "", "", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/payments, THIS_MACHINE",
        "jdbc:h2:tcp://db.example/shop, CHOSEN",
        "postgres://minji:s3cret@localhost:5432/shop, THIS_MACHINE",
        "jdbc:postgresql://127.0.0.1/shop?sslmode=disable, THIS_MACHINE",
        "'jdbc:postgresql://[::1]:5432,localhost/shop', THIS_MACHINE",
        "'jdbc:postgresql://localhost,db.example/shop', UNSAID",
        "jdbc:postgresql://localhost.example/shop, UNSAID",
        "postgres://localhost@db.example/shop, UNSAID",
        "jdbc:postgresql://db.example/shop?ssl=false, UNSAID",
        "jdbc:postgresql://db.example/shop?ssl=true, VERIFIED",
        "jdbc:postgresql://db.example/shop?ssl=true&sslmode=require, CHOSEN",
        "postgres://minji:s3cret@db.example/shop?sslmode=verify-full, VERIFIED",
        "jdbc:postgresql://db.example/shop?sslmode=verify-full&a=1&sslmode=disable, CHOSEN",
        "jdbc:postgresql://db.example/shop?sslmode=verify-ca, CHOSEN"
    })
    void whatGuardsTheWayIsReadFromTheAddress(String url, Transport transport) {
        assertThat(new DatabaseConfig(url, "", "", 1).transport()).isEqualTo(transport);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001})
    void aPoolHasAFewConnections(int poolSize) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseConfig("jdbc:h2:mem:one", "", "", poolSize));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://minji:s3cret@db.example/shop",
                "jdbc:postgresql://db.example/shop?password=s3cret",
                "jdbc:h2:file:./p;PASSWORD=s3cret"
            })
    void noPasswordIsShown(String url) {
        var config = new DatabaseConfig(url, "", "s3cret", 1);

        assertThat(config.toString() + Address.of(config) + Address.of(config).login())
                .doesNotContain("s3cret");
    }

    private static String url(String url) {
        return Address.of(new DatabaseConfig(url, "", "", 1)).url();
    }
}
