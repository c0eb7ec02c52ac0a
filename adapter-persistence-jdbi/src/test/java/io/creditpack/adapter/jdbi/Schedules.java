package io.creditpack.adapter.jdbi;

import io.creditpack.adapter.jdbi.Turns.Run;
import io.creditpack.adapter.jdbi.Turns.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Which schedules are tried: first all in which nobody is interrupted, then those with one interruption, with two and so
 * on, and beside them random ones. No schedule is counted twice.
 *
 * @see <a href="https://www.microsoft.com/en-us/research/publication/iterative-context-bounding-for-systematic-testing-of-multithreaded-programs/">Musuvathi
 *     and Qadeer: most races need few interruptions</a>
 */
final class Schedules {
    private final Function<Schedule, Run> runner;
    private final Random random;
    private final Set<String> tried = new HashSet<>();

    /** The schedules that wait to be tried, by the number of interruptions: how each begins. */
    private final List<List<String>> beginnings = new ArrayList<>();

    private int uninterrupted;
    private int interruptedOnce;
    private int byChance;
    private int longest;
    private int waits;

    Schedules(Function<Schedule, Run> runner, long seed) {
        this.runner = runner;
        this.random = new Random(seed);
        beginnings.add(new ArrayList<>(List.of("")));
    }

    /** Follows the turns it is given; after the last, whoever goes on is not interrupted. */
    static Schedule beginningWith(String turns) {
        return (turn, last, ready) -> {
            boolean given = turn < turns.length() && ready.indexOf(turns.charAt(turn)) >= 0;
            return given ? turns.charAt(turn) : uninterrupted(last, ready);
        };
    }

    private static char uninterrupted(char last, String ready) {
        return ready.indexOf(last) >= 0 ? last : ready.charAt(0);
    }

    /** Interrupts after {@code turnsBetween} turns on average. */
    private static Schedule byChance(Random random, int turnsBetween) {
        return (turn, last, ready) -> ready.indexOf(last) >= 0 && random.nextInt(turnsBetween) > 0
                ? last
                : ready.charAt(random.nextInt(ready.length()));
    }

    /** Tries {@code count} different schedules: three in four of the systematic ones, and random ones for the rest. */
    void tryOut(int count) {
        while (tried.size() < count) {
            if (tried.size() % 4 == 3) {
                byChance += add(runner.apply(byChance(random, 1 << random.nextInt(5)))) ? 1 : 0;
            } else {
                tryNext();
            }
        }
    }

    private void tryNext() {
        int interruptions = 0;
        while (beginnings.get(interruptions).isEmpty()) {
            interruptions++;
        }
        List<String> waiting = beginnings.get(interruptions);
        String beginning = waiting.remove(waiting.size() - 1);
        Run run = runner.apply(beginningWith(beginning));
        if (add(run)) {
            uninterrupted += interruptions == 0 ? 1 : 0;
            interruptedOnce += interruptions == 1 ? 1 : 0;
        }
        branch(run, beginning.length(), interruptions);
    }

    private boolean add(Run run) {
        longest = Math.max(longest, run.turns().length());
        waits += run.waits();
        return tried.add(run.turns());
    }

    /** At every turn after the beginning somebody else could have gone on. */
    private void branch(Run run, int from, int interruptions) {
        for (int turn = from; turn < run.turns().length(); turn++) {
            String ready = run.choices().get(turn);
            boolean interrupts = turn > 0 && ready.indexOf(run.turns().charAt(turn - 1)) >= 0;
            for (int i = 0; i < ready.length(); i++) {
                char other = ready.charAt(i);
                if (other != run.turns().charAt(turn)) {
                    keep(run.turns().substring(0, turn) + other, interruptions + (interrupts ? 1 : 0));
                }
            }
        }
    }

    /** In random order, for there is time for some of them only. */
    private void keep(String beginning, int interruptions) {
        while (beginnings.size() <= interruptions) {
            beginnings.add(new ArrayList<>());
        }
        List<String> waiting = beginnings.get(interruptions);
        waiting.add(beginning);
        int place = random.nextInt(waiting.size());
        waiting.set(waiting.size() - 1, waiting.get(place));
        waiting.set(place, beginning);
    }

    @Override
    public String toString() {
        return "%,d schedules of up to %d turns: %d without an interruption, %,d with one, %,d by chance; %,d waits for a lock"
                .formatted(tried.size(), longest, uninterrupted, interruptedOnce, byChance, waits);
    }
}
