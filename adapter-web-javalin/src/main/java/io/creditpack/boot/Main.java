package io.creditpack.boot;

import io.creditpack.adapter.web.Constraints;
import io.creditpack.application.port.StorageException;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The command line; without a command it serves. */
@Command(
        name = "payments",
        description =
                "Sells credit packs through TossPayments and keeps the credit ledger. Without a command it serves.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it could not be done",
            "2:the configuration or the command line is wrong",
            "3:memory or threads ran out while it served"
        })
public final class Main implements Runnable {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG = 2;

    private final Map<String, String> environment;
    private final Path directory;
    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Says what a command does.")
    @SuppressWarnings("UnusedVariable") // picocli writes it, and prints the help by itself
    private boolean help;

    /**
     * Takes what the process was started with.
     *
     * @param directory where the {@code .env} file is looked for
     */
    Main(Map<String, String> environment, Path directory, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Main(System.getenv(), Path.of(""), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        // The usual start has no command line to read, and need not wait for its reader.
        return arguments.length == 0 ? serve() : new CommandLine(this).execute(arguments);
    }

    @Override
    public void run() {
        serve();
    }

    @Command(description = "Serves the shop, with a sandbox of TossPayments unless TOSS_SECRET_KEY is set.")
    int serve() {
        return configured(HeadStart::take, doing(config -> new Serving(config, out).untilStopped()));
    }

    @Command(description = "Serves only the sandbox of TossPayments.")
    int sandbox() {
        return configured(config -> Serving.onlySandbox(config, out));
    }

    @Command(description = "Brings the database's tables up to date.")
    int migrate() {
        return configured(config -> out.println(Upkeep.migrate(config) + " migrations ran"));
    }

    @Command(
            description =
                    "Looks once at every order that is due, asks TossPayments, and prints what it settled. With a "
                            + "date it compares that day instead; exit code 1 on a difference that is left.")
    int reconcile(@ArgGroup(exclusive = false, multiplicity = "0..1") ReconcileDayCommand.@Nullable Options day) {
        logBesideResults();
        return day == null
                ? configured(config -> Upkeep.reconcile(config, out))
                : answered(config -> new ReconcileDayCommand(out, day).run(config));
    }

    @Command(
            description = "Tells the whole story of one order, or follows the credits of one ledger entry or lot;"
                    + " exit code 1 if there is none.")
    int explain(
            @Parameters(paramLabel = "ID", description = "the id of an order, a ledger entry or a lot") String id,
            @Option(names = "--json", description = "Prints the story for programs.") boolean json) {
        return answered(config -> new ExplainCommand(out, json).explain(config, id));
    }

    @Command(description = "Tells how many events wait for whoever listens, and how many are parked.")
    int events(@Option(names = "--replay", description = "Sends the parked ones again.") boolean replay) {
        return configured(config -> Upkeep.events(config, replay, out));
    }

    @Command(
            name = "verify-ledger",
            description = "Recomputes every balance and checks every invariant; exit code 1 on a difference.")
    int verifyLedger(
            @Option(names = "--json", description = "Prints the result for programs.") boolean json,
            @Option(names = "--export", paramLabel = "FILE", description = "Writes all rows to a file as well.")
                    @Nullable
                    Path export,
            @Option(
                            names = "--from",
                            paramLabel = "FILE",
                            description = "Verifies such a file instead of the database.")
                    @Nullable
                    Path from) {
        logBesideResults();
        var verify = new VerifyLedgerCommand(out, json);
        return from == null
                ? answered(config -> verify.ofDatabase(config, Optional.ofNullable(export)))
                : verified(verify, from);
    }

    /** What a command prints is its result, also for programs; Logback reads this when the first line is logged. */
    private static void logBesideResults() {
        System.setProperty("LOG_TARGET", "System.err");
    }

    private int verified(VerifyLedgerCommand verify, Path file) {
        try {
            return verify.ofFile(file) ? DONE : NOT_DONE;
        } catch (UncheckedIOException failure) {
            err.println(failure.getMessage());
            return NOT_DONE;
        }
    }

    @Command(
            name = "check-config",
            description = "Lists everything that is wrong with the configuration; exit code 1 if anything is.")
    int checkConfig() {
        try {
            AppConfig config = AppConfig.from(variables());
            config.warnings().forEach(out::println);
            out.println("The configuration can be used.");
            return DONE;
        } catch (BadConfigException bad) {
            bad.problems().forEach(out::println);
            return NOT_DONE;
        } catch (UncheckedIOException unreadable) {
            out.println(unreadable.getMessage());
            return NOT_DONE;
        }
    }

    private Map<String, String> variables() {
        return DotEnv.complete(environment, directory);
    }

    /** Runs a command that does something. */
    private int configured(Consumer<AppConfig> command) {
        return answered(doing(command));
    }

    /** Runs a command that finds something out; its exit code says whether it is so. */
    private int answered(Predicate<AppConfig> command) {
        return configured(Constraints::prepare, command);
    }

    private static Predicate<AppConfig> doing(Consumer<AppConfig> command) {
        return config -> {
            command.accept(config);
            return true;
        };
    }

    private int configured(Runnable preparation, Predicate<AppConfig> command) {
        try {
            Map<String, String> variables = variables();
            // Logback reads it when the first line is logged, and knows the process's environment only.
            variables.entrySet().stream()
                    .filter(variable -> variable.getKey().equals("LOG_FORMAT"))
                    .forEach(format -> System.setProperty(format.getKey(), format.getValue()));
            preparation.run();
            return command.test(AppConfig.from(variables)) ? DONE : NOT_DONE;
        } catch (BadConfigException bad) {
            err.println("The configuration cannot be used:");
            bad.problems().forEach(problem -> err.println("  " + problem));
            return WRONG;
        } catch (JavalinBindException failure) {
            err.println(whyNobodyIsServed(failure));
            return NOT_DONE;
        } catch (StorageException | UncheckedIOException failure) {
            err.println(failure.getMessage());
            return NOT_DONE;
        }
    }

    /** The server calls every port taken, also where the address is none of this machine. */
    static String whyNobodyIsServed(JavalinBindException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return "HOST and PORT cannot be listened on: " + why;
    }
}
