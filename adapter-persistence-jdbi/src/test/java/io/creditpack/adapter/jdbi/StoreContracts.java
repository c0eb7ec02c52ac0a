package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.ProductCatalog;
import io.creditpack.application.port.ShopFigures;
import io.creditpack.application.testkit.BacklogContract;
import io.creditpack.application.testkit.CheckpointRepositoryContract;
import io.creditpack.application.testkit.CreditLedgerRepositoryContract;
import io.creditpack.application.testkit.CreditPropertiesContract;
import io.creditpack.application.testkit.CreditRacesContract;
import io.creditpack.application.testkit.DayBookContract;
import io.creditpack.application.testkit.EventOutboxContract;
import io.creditpack.application.testkit.ForcedRefundRepositoryContract;
import io.creditpack.application.testkit.HoldRepositoryContract;
import io.creditpack.application.testkit.LedgerRecordsContract;
import io.creditpack.application.testkit.OperatorLogContract;
import io.creditpack.application.testkit.OrderRegisterContract;
import io.creditpack.application.testkit.OrderRepositoryContract;
import io.creditpack.application.testkit.ProductCatalogContract;
import io.creditpack.application.testkit.RefundRepositoryContract;
import io.creditpack.application.testkit.ShopFiguresContract;
import io.creditpack.application.testkit.SignInsContract;
import io.creditpack.application.testkit.UnitOfWorkContract;
import io.creditpack.application.testkit.UnsettledOrdersContract;
import io.creditpack.application.testkit.WebhookInboxContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every contract of a store, on one kind of database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StoreContracts {
    private final TestDatabase database;

    StoreContracts(TestDatabase database) {
        this.database = database;
    }

    @AfterAll
    void close() {
        database.close();
    }

    PaymentStore emptyStore() {
        return database.emptied().database().store();
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
    class CreditLedgers extends CreditLedgerRepositoryContract {
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
    class CreditRaces extends CreditRacesContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Records extends LedgerRecordsContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected LedgerRecords records() {
            return database.database().ledgerRecords();
        }

        @Override
        protected CheckpointRepository checkpoints() {
            return database.database().checkpoints();
        }
    }

    @Nested
    class Events extends EventOutboxContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected EventOutbox outbox() {
            return database.database().outbox();
        }
    }

    @Nested
    class Checkpoints extends CheckpointRepositoryContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected CheckpointRepository checkpoints() {
            return database.database().checkpoints();
        }
    }

    @Nested
    class Days extends DayBookContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected DayBook book() {
            return database.database().dayBook();
        }
    }

    @Nested
    class Backlogs extends BacklogContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected Backlog backlog() {
            return database.database().backlog();
        }
    }

    @Nested
    class Figures extends ShopFiguresContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected ShopFigures figures() {
            return database.database().shopFigures();
        }
    }

    @Nested
    class ForcedRefunds extends ForcedRefundRepositoryContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }

        @Override
        protected ForcedRefundRepository forced() {
            return database.database().forcedRefunds();
        }
    }

    @Nested
    class Operators extends OperatorLogContract {
        @Override
        protected OpenedLog open() {
            PaymentStore store = emptyStore();
            return new OpenedLog(database.database().operatorLog(), store.unitOfWork());
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
    class Webhooks extends WebhookInboxContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class Transactions extends UnitOfWorkContract {
        @Override
        protected PaymentStore newStore() {
            return emptyStore();
        }
    }

    @Nested
    class SignedIn extends SignInsContract {
        @Override
        protected Opened open() {
            PaymentStore store = emptyStore();
            return new Opened(database.database().signIns(), store.unitOfWork());
        }
    }

    @Nested
    class Products extends ProductCatalogContract {
        @Override
        protected ProductCatalog newCatalog() {
            return database.database().catalog();
        }
    }
}
