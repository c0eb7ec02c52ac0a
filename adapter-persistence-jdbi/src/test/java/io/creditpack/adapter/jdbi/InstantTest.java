package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A moment is a moment, wherever the server, the connection and this JVM are. */
class InstantTest {
    /** Half past one twice in one night in New York, once before and once after the clocks went back; then a far day. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-11-01T05:30:00Z"),
            Instant.parse("2026-11-01T06:30:00Z"),
            Instant.parse("2026-04-04T14:30:00.000001Z"),
            Instant.parse("2026-04-04T15:30:00.999999Z"),
            Instant.parse("2199-12-31T23:59:59.999999Z"));

    private final TimeZone usual = TimeZone.getDefault();

    @BeforeEach
    void moveToNewYork() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void moveBack() {
        TimeZone.setDefault(usual);
    }

    @ParameterizedTest
    @EnumSource
    void everyMomentComesBackAsItWas(Dialect dialect) {
        try (TestDatabase database = TestDatabase.of(dialect, TestDatabase.PATIENT, 1)) {
            PaymentStore store = database.database().store();

            MOMENTS.forEach(moment ->
                    store.unitOfWork().inTransaction(() -> store.orders().add(placedAt(moment))));

            assertThat(MOMENTS)
                    .allSatisfy(moment -> assertThat(
                                    store.orders().find(placedAt(moment).id()))
                            .contains(placedAt(moment)));
        }
    }

    private static Order placedAt(Instant moment) {
        String id = "ord_" + moment.toEpochMilli();
        return Order.place(
                new OrderId(id),
                new Purchase(MINJI, PRO_PACK, new RequestKey(id), moment, moment.plus(Duration.ofMinutes(30))));
    }
}
