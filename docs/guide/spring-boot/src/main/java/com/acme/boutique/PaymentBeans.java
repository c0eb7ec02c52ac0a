package com.acme.boutique;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.jdbi.DatabaseConfig;
import io.creditpack.adapter.jdbi.SecureIds;
import io.creditpack.adapter.toss.SecretKey;
import io.creditpack.adapter.toss.TossConfig;
import io.creditpack.adapter.toss.TossHttpGateway;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.PlaceOrder;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.Settlement;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The adapters, and the use cases over them. They know nothing of Spring, so each is made here by its constructor. */
@Configuration(proxyBeanMethods = false)
class PaymentBeans {
    private static final int CONNECTIONS = 10;
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

    /** As exact as a database keeps it. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** Spring closes it at the end, for it can be closed. */
    @Bean
    Database database(@Value("${boutique.database-url}") String url, TossConfig toss) {
        Database database = Database.open(new DatabaseConfig(url, "", "", CONNECTIONS));
        database.schema().migrate(toss.key().mode());
        return database;
    }

    @Bean
    PaymentStore store(Database database) {
        return database.store();
    }

    @Bean
    TossConfig tossConfig(
            @Value("${boutique.toss-url}") URI url, @Value("${boutique.toss-secret-key}") String secretKey) {
        return TossConfig.of(url, new SecretKey(secretKey));
    }

    @Bean
    TossGateway toss(TossConfig config) {
        return new TossHttpGateway(config);
    }

    @Bean
    LookSchedule schedule(TossConfig config) {
        return new LookSchedule(config.timeouts().call());
    }

    @Bean
    Settlement settlement(PaymentStore store, TossGateway toss, Clock clock, LookSchedule schedule) {
        return new Settlement(store, toss, clock, schedule);
    }

    @Bean
    PlaceOrder placeOrder(PaymentStore store, Database database, TossGateway toss, Clock clock) {
        var terms = new PlaceOrder.Terms(TIME_TO_PAY, toss.mode());
        return new PlaceOrder(store, database.catalog(), new SecureIds(clock), clock, terms);
    }

    @Bean
    ConfirmPayment confirmPayment(PaymentStore store, TossGateway toss, Settlement settlement) {
        return new ConfirmPayment(store, toss, settlement);
    }

    @Bean
    ReconcilePayments reconcilePayments(
            PaymentStore store, TossGateway toss, Settlement settlement, LookSchedule schedule, Clock clock) {
        return new ReconcilePayments(store, toss, settlement, schedule, clock);
    }

    @Bean
    CreditStatement creditStatement(PaymentStore store) {
        return new CreditStatement(store);
    }
}
