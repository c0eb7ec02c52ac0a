package io.creditpack.architecture;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Checks the layering of the classes on its own class path, from a shell or a CI job. */
public final class LayeringCheck {
    static final int HOLDS = 0;
    static final int VIOLATED = 1;
    static final int MISUSED = 2;

    private static final String USAGE = """
            Usage: java -cp CLASSES_AND_JARS io.creditpack.architecture.LayeringCheck BASE_PACKAGE [OPTIONS]

            Checks every class below BASE_PACKAGE, such as com.acme.shop, and prints each rule with the number of
            classes it saw.

              --diagram FILE         follow this PlantUML diagram instead of the four layers of any hexagon
              --without RULE=REASON  leave a rule out; may be given several times
              --json                 print the report as JSON
              --print-diagram        print the diagram of any hexagon, to start one's own from it
              --help                 print this

            Exit status: 0 all rules hold, 1 a rule is broken, 2 wrong use.
            """;

    private final PrintStream out;
    private final PrintStream err;

    LayeringCheck(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // The service's logging may write to the console; the report is the only thing a program should read there.
        System.setOut(err);
        System.exit(new LayeringCheck(out, err).run(args));
    }

    int run(String... args) {
        try {
            CheckArguments arguments = CheckArguments.parse(args);
            if (arguments.help()) {
                out.print(USAGE);
                return HOLDS;
            }
            if (arguments.printDiagram()) {
                out.print(Diagram.anyHexagon().text());
                return HOLDS;
            }
            LayeringReport report = arguments.rules().check();
            out.print(arguments.json() ? report.toJson() + System.lineSeparator() : report.toTable());
            return report.holds() ? HOLDS : VIOLATED;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            err.println(e.getMessage());
            err.println();
            err.print(USAGE);
            return MISUSED;
        }
    }
}
