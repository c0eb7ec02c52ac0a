package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing more can be written, and then there is room again. */
@Timeout(300)
class DiskFullTest {
    private static final Order BEFORE = order("ord_000001");
    private static final Order DURING = order("ord_000002");
    private static final Order AFTER = order("ord_000003");

    /** What PostgreSQL says when a file cannot be extended. */
    private static final List<String> NO_ROOM = List.of(
            "create function no_room() returns trigger language plpgsql as "
                    + "$$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$",
            "create trigger no_room before insert or update on order_attempts for each row execute function no_room()");

    @Test
    void G6_aServerWithoutRoomRefusesTheClaimIsReadAndRecovers() throws SQLException {
        String url = PostgresServer.newDatabase();
        try (var shop = new SettlingShop(url);
                var console = TestDatabase.at(url)) {
            shop.place();
            console.execute(NO_ROOM.toArray(String[]::new));

            assertThatExceptionOfType(StorageException.class).isThrownBy(shop::confirm);
            assertThat(shop.toss.confirms()).isZero();
            assertThat(shop.order().status()).isEqualTo(OrderStatus.PENDING);

            console.execute("drop trigger no_room on order_attempts");
            shop.confirm();
            assertThat(shop.order().status()).isEqualTo(OrderStatus.PAID);
            shop.assertInvariants();
        }
    }

    /** H2 closes a file that it cannot write to, so nothing is read either until there is room; then it opens it again. */
    @Test
    void G6_aFileThatCannotGrowRefusesWritesLosesNothingAndRecovers(@TempDir Path folder) {
        try (var disk = FullDisk.mounted();
                Database database = Database.open(new DatabaseConfig(
                        "jdbc:h2:" + disk.path(folder) + "/payments;TRACE_LEVEL_FILE=0", "", "", 3))) {
            database.schema().migrate();
            PaymentStore store = database.store();
            add(store, BEFORE);

            disk.fillUp();
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> add(store, DURING));
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> add(store, DURING));

            disk.makeRoom();
            SettlingProcess.await(database::isReachable);
            add(store, AFTER);
            assertThat(store.orders().find(BEFORE.id())).isPresent();
            assertThat(store.orders().find(DURING.id())).isEmpty();
            assertThat(store.orders().find(AFTER.id())).isPresent();
        }
    }

    private static void add(PaymentStore store, Order order) {
        store.unitOfWork().inTransaction(() -> store.orders().add(order));
    }
}
