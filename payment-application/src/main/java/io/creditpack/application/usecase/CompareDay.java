package io.creditpack.application.usecase;

import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.KoreanDay;
import java.util.function.Function;

/**
 * Matches every order, payment and ledger entry of a day three ways, and proposes a repair for each difference. It changes
 * nothing; {@link RepairDay} does.
 */
public final class CompareDay {
    private final DayReader reader;

    public CompareDay(TossTransactions toss, DayBook book) {
        this.reader = new DayReader(toss, book);
    }

    /**
     * Which day.
     *
     * @param day any; one that is not over yet shows what is under way as a difference
     */
    public record Command(KoreanDay day) {}

    /** Compares; the same records give the same answer. */
    public Result handle(Command command) {
        return reader.list(command.day())
                .match(
                        (rows, next) -> new Result.Compared(reader.compare(command.day(), rows)),
                        Result.Unanswered::new);
    }

    /** What came of it. */
    public sealed interface Result {
        record Compared(Comparison comparison) implements Result {}

        /** Toss did not list the whole day; nothing was compared. */
        record Unanswered(String why) implements Result {}

        /** Calls the function that fits. */
        default <T> T match(Function<Comparison, T> compared, Function<String, T> unanswered) {
            return this instanceof Compared it
                    ? compared.apply(it.comparison())
                    : unanswered.apply(((Unanswered) this).why());
        }
    }
}
