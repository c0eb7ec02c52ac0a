package io.creditpack.application.usecase;

import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.Difference;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Transaction;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a day and repairs what differs: Toss is asked about each payment, and the order converges to its answer. Nothing
 * else decides, so a repair that was made meanwhile by somebody else is none any more.
 */
public final class RepairDay {
    /** Toss is down rather than short of an answer; the rest waits for the next run. */
    private static final int MOST_UNANSWERED = 3;

    private final Settlement settlement;
    private final DayReader reader;

    public RepairDay(TossTransactions transactions, DayBook book, Settlement settlement) {
        this.settlement = settlement;
        this.reader = new DayReader(transactions, book);
    }

    /**
     * Which day, and how far to go.
     *
     * @param day any
     * @param limit how many payments Toss is asked about at most, 1 or more; the others are left for the next run
     * @param shown is told what was found and what is proposed, before anything is repaired
     */
    public record Command(KoreanDay day, int limit, Consumer<Comparison> shown) {}

    /** Compares, shows, repairs and compares again with the same list of Toss. */
    public Result handle(Command command) {
        return reader.list(command.day()).match((rows, next) -> repair(command, rows), Result.Unanswered::new);
    }

    private Result repair(Command command, List<Transaction> rows) {
        Comparison before = reader.compare(command.day(), rows);
        command.shown().accept(before);
        List<Question> questions = before.differences().stream()
                .filter(difference -> difference.here().isPresent())
                .map(Question::of)
                .distinct()
                .limit(command.limit())
                .toList();
        if (questions.isEmpty()) {
            return new Result.Repaired(before, before);
        }
        int unanswered = 0;
        for (Question question : questions) {
            unanswered += isAnswered(question) ? 0 : 1;
            if (unanswered == MOST_UNANSWERED) {
                break;
            }
        }
        return new Result.Repaired(before, reader.compare(command.day(), rows));
    }

    private record Question(OrderId order, Optional<PaymentKey> key) {
        static Question of(Difference difference) {
            return new Question(
                    new OrderId(difference.subject().orderId()),
                    difference.subject().paymentKey());
        }
    }

    private boolean isAnswered(Question question) {
        Order order = settlement.load(question.order());
        PaymentLookup lookup =
                question.key().isPresent() ? settlement.lookUp(order, question.key()) : settlement.lookUp(order);
        return lookup.match(
                payment -> {
                    settlement.converge(order, payment, Cause.COMPARISON);
                    return true;
                },
                () -> true,
                why -> false);
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * The day as it was and as it is.
         *
         * @param before what differed
         * @param after what still does: it waits for a person, for Toss, or for the next run
         */
        record Repaired(Comparison before, Comparison after) implements Result {
            /** Returns what differs no more. */
            public List<Difference> repaired() {
                Set<?> left =
                        after.differences().stream().map(Repaired::identity).collect(Collectors.toSet());
                return before.differences().stream()
                        .filter(difference -> !left.contains(identity(difference)))
                        .toList();
            }

            private static Object identity(Difference difference) {
                return List.of(difference.kind(), difference.subject());
            }
        }

        /** Toss did not list the whole day; nothing was compared and nothing repaired. */
        record Unanswered(String why) implements Result {}

        /** Calls the function that fits. */
        default <T> T match(Function<Repaired, T> repaired, Function<String, T> unanswered) {
            return this instanceof Repaired it ? repaired.apply(it) : unanswered.apply(((Unanswered) this).why());
        }
    }
}
