package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CreditLedgerRepositoryContract;
import io.creditpack.application.testkit.CreditPropertiesContract;
import io.creditpack.application.testkit.CreditRacesContract;
import io.creditpack.application.testkit.HoldRepositoryContract;
import io.creditpack.application.testkit.OrderRegisterContract;
import io.creditpack.application.testkit.OrderRepositoryContract;
import io.creditpack.application.testkit.RefundRepositoryContract;
import io.creditpack.application.testkit.UnitOfWorkContract;
import io.creditpack.application.testkit.UnsettledOrdersContract;
import io.creditpack.application.testkit.WebhookInboxContract;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** The shop's storage keeps every promise of the ports. */
final class ShopStoreTest {
    private static PaymentStore emptyStore() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new ShopDatabase(() -> DriverManager.getConnection(url)).payments();
    }

    @Nested
    class Orders extends OrderRepositoryContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Register extends OrderRegisterContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Ledgers extends CreditLedgerRepositoryContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class CreditRaces extends CreditRacesContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class CreditProperties extends CreditPropertiesContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Holds extends HoldRepositoryContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Refunds extends RefundRepositoryContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Unsettled extends UnsettledOrdersContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Inbox extends WebhookInboxContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Units extends UnitOfWorkContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }
}
