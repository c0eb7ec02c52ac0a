package io.creditpack.application.usecase;

import io.creditpack.domain.comparison.KoreanDay;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Repairs every day that is over and was not compared yet, so that a night without us is made up for. */
public final class RepairMissedDays {
    /** A new installation looks back so far, and one that was away so long does not look further. */
    private static final int FURTHEST = 7;

    private final RepairDay repairDay;
    private final Clock clock;

    public RepairMissedDays(RepairDay repairDay, Clock clock) {
        this.repairDay = repairDay;
        this.clock = clock;
    }

    /**
     * Where to begin.
     *
     * @param doneUpTo the last day that was compared; empty if none ever was
     */
    public record Command(Optional<KoreanDay> doneUpTo) {}

    /** Compares and repairs day by day, yesterday last, and stops at the first one that Toss does not list. */
    public Result handle(Command command) {
        KoreanDay today = KoreanDay.of(clock.instant());
        KoreanDay first = new KoreanDay(today.date().minusDays(FURTHEST));
        KoreanDay next = command.doneUpTo()
                .map(KoreanDay::next)
                .filter(day -> day.date().isAfter(first.date()))
                .orElse(first);
        var done = new ArrayList<RepairDay.Result.Repaired>();
        while (next.date().isBefore(today.date())) {
            Optional<String> unanswered = repairDay
                    .handle(new RepairDay.Command(next, Integer.MAX_VALUE, shown -> {}))
                    .match(
                            repaired -> {
                                done.add(repaired);
                                return Optional.empty();
                            },
                            Optional::of);
            if (unanswered.isPresent()) {
                return new Result(done, unanswered);
            }
            next = next.next();
        }
        return new Result(done, Optional.empty());
    }

    /**
     * What was done.
     *
     * @param days those that were compared, oldest first
     * @param unanswered why Toss did not list the day after them; empty if they were all
     */
    public record Result(List<RepairDay.Result.Repaired> days, Optional<String> unanswered) {
        public Result {
            days = List.copyOf(days);
        }
    }
}
