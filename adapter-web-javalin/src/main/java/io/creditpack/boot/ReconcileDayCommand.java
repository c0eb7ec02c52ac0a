package io.creditpack.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.toss.TossHttpGateway;
import io.creditpack.adapter.web.api.ComparisonBody;
import io.creditpack.adapter.web.api.RepairBody;
import io.creditpack.application.usecase.CompareDay;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.Difference;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Totals;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The command that compares a day, shows what differs and what is proposed, and repairs it if asked to. */
final class ReconcileDayCommand {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final Options options;

    ReconcileDayCommand(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    /** Which day, and what to do about it. */
    static final class Options {
        @Option(
                names = "--date",
                required = true,
                paramLabel = "DAY",
                description =
                        "Compares that day in Korea, such as 2026-11-24, with TossPayments' list of transactions.")
        private LocalDate date = LocalDate.EPOCH;

        @Option(names = "--apply", description = "Repairs what differs, after it was shown.")
        private boolean apply;

        @Option(names = "--json", description = "Prints the result for programs.")
        private boolean json;
    }

    /** Compares, and repairs if asked to; returns whether Toss, the orders and the ledger agree in the end. */
    boolean run(AppConfig config) {
        try (Database database = Database.open(config.database().toExisting());
                TossHttpGateway gateway =
                        new TossHttpGateway(Upkeep.access(config).gateway())) {
            Tables.migrate(config, database);
            var useCases = new UseCases(config, config.events().storeOf(database), gateway, new MicrosecondClock());
            var day = new KoreanDay(options.date);
            return options.apply
                    ? repair(useCases.repairDay(gateway, database.dayBook()), day)
                    : compare(useCases.compareDay(gateway, database.dayBook()), day);
        }
    }

    private boolean compare(CompareDay compareDay, KoreanDay day) {
        return compareDay
                .handle(new CompareDay.Command(day))
                .match(
                        comparison -> {
                            show(comparison);
                            if (options.json) {
                                print(ComparisonBody.of(comparison));
                            }
                            return comparison.differences().isEmpty();
                        },
                        this::unanswered);
    }

    private boolean repair(RepairDay repairDay, KoreanDay day) {
        return repairDay
                .handle(new RepairDay.Command(day, Integer.MAX_VALUE, this::show))
                .match(
                        result -> {
                            if (options.json) {
                                print(RepairBody.of(result));
                            } else if (!result.before().differences().isEmpty()) {
                                showEnd(result);
                            }
                            return result.after().differences().isEmpty();
                        },
                        this::unanswered);
    }

    private boolean unanswered(String why) {
        out.println("TossPayments did not list the day, and nothing was changed: " + why);
        return false;
    }

    private void show(Comparison comparison) {
        if (options.json) {
            return;
        }
        Totals totals = comparison.totals();
        out.println(comparison.day() + " in Korea: " + totals.orders() + " orders were compared");
        out.println("  TossPayments  " + text(totals.toss()));
        out.println("  orders        " + text(totals.here()));
        out.printf(
                "  ledger        %d credits granted, %d taken back%n",
                totals.ledger().granted().units(), totals.ledger().takenBack().units());
        comparison.differences().forEach(this::show);
        comparison.counts().forEach((kind, count) -> out.printf("%d x %s: %s%n", count, kind, kind.meaning()));
        if (comparison.differences().isEmpty()) {
            out.println("Everything agrees.");
        } else if (!options.apply) {
            out.println("Nothing was changed; --apply repairs what can be repaired.");
        }
    }

    private static String text(Totals.Money money) {
        return "%d payments of %d won, %d cancels of %d won"
                .formatted(
                        money.payments(),
                        money.paid().amount(),
                        money.cancels(),
                        money.canceled().amount());
    }

    private void show(Difference difference) {
        out.printf(
                "%-24s %-9s order %s%s  at Toss: %s  here: %s%n",
                difference.kind(),
                difference.repair(),
                difference.subject().orderId(),
                difference.subject().paymentKey().map(key -> ", payment " + key).orElse(""),
                difference
                        .toss()
                        .map(toss -> toss.status() + " " + toss.amount().amount())
                        .orElse("nothing"),
                difference
                        .here()
                        .map(here -> "%s %d, %d credits"
                                .formatted(
                                        here.status(),
                                        here.amount().amount(),
                                        here.credits().units()))
                        .orElse("nothing"));
    }

    private void showEnd(RepairDay.Result.Repaired result) {
        out.println(result.repaired().size() + " repaired, "
                + result.after().differences().size() + " left");
        result.after().differences().forEach(this::show);
    }

    private void print(Object body) {
        try {
            out.println(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
