package io.creditpack.boot;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.toss.TossHttpGateway;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.ReplayEvents;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;

/** The commands that do one thing and end. */
final class Upkeep {
    private static final int BATCH = 100;

    private Upkeep() {}

    /** Brings the tables up to date, and returns how many migrations ran. */
    static int migrate(AppConfig config) {
        try (Database database = Database.open(config.database().toConfig())) {
            return Tables.migrate(config, database);
        }
    }

    /** Looks once at every order that is due, and prints those that moved. */
    static void reconcile(AppConfig config, PrintStream out) {
        Clock clock = new MicrosecondClock();
        try (Database database = Database.open(config.database().toExisting());
                TossHttpGateway gateway = new TossHttpGateway(access(config).gateway())) {
            Tables.migrate(config, database);
            ReconcilePayments reconcilePayments =
                    new UseCases(config, config.events().storeOf(database), gateway, clock).reconcilePayments();
            int looks = 0;
            int moves = 0;
            ReconcilePayments.Result result;
            do {
                result = reconcilePayments.handle(new ReconcilePayments.Command(BATCH));
                result.changes().forEach(it -> out.println(it.order() + " " + it.from() + " -> " + it.to()));
                looks += result.looks();
                moves += result.changes().size();
            } while (result.looks() == BATCH);
            out.println(looks + " orders were due, " + moves + " of them moved");
        }
    }

    /** Prints how many events wait, and makes the parked ones wait too if {@code replay}. */
    static void events(AppConfig config, boolean replay, PrintStream out) {
        try (Database database = Database.open(config.database().toExisting())) {
            Tables.migrate(config, database);
            EventOutbox outbox = database.outbox();
            if (replay) {
                new ReplayEvents(outbox, database.store().unitOfWork(), new MicrosecondClock())
                        .handle(new ReplayEvents.Command());
            }
            EventOutbox.Backlog backlog = outbox.backlog();
            String oldest =
                    backlog.oldest().map(at -> ", the oldest since " + at).orElse("");
            out.println(backlog.waiting() + " events wait" + oldest + "; " + backlog.parked() + " are parked");
        }
    }

    /** The sandbox of a command that does not serve is the one that somebody else serves on this machine. */
    static TossAccess access(AppConfig config) {
        TossSettings toss = config.toss();
        return toss.keys()
                .secret()
                .map(key -> TossAccess.real(toss, key))
                .orElseGet(() -> TossAccess.sandbox(toss, URI.create("http://localhost:" + toss.sandboxPort())));
    }
}
