package io.creditpack.domain.order;

import io.creditpack.domain.order.OpenQuestions.Question;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.testkit.Shop;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every way in which Toss's answers can reach one order while its payment walks through a history.
 *
 * <p>An answer shows the payment as it was at some moment, and carries the order's version from before the question.
 * Every state of the history is seen by an answer, and up to three answers are doubled. They arrive in any order; at each
 * arrival Toss may have moved on, and the order may have changed since the question. An outdated answer is asked for
 * again: the new answer shows Toss at that moment or any later one, arrives when it likes, and may be overtaken in turn.
 *
 * <p>Nothing is sampled; two ways that meet in the same situation are walked on from once.
 */
final class EveryArrival {
    private static final int DUPLICATES = 3;

    private final List<Payment> history;
    private final Consumer<Shop> whenAllArrived;
    private final Map<Object, Standing> standings = new HashMap<>();
    private final Map<Situation, BigInteger> waysOnFrom = new HashMap<>();

    private EveryArrival(List<Payment> history, Consumer<Shop> whenAllArrived) {
        this.history = history;
        this.whenAllArrived = whenAllArrived;
    }

    /**
     * What was walked.
     *
     * @param situations how many different ones there were
     * @param ways how many ways lead through them from the first question to the last answer
     */
    record Walk(int situations, BigInteger ways) {}

    /** Walks every way, and gives the shop at each end to {@code whenAllArrived}. */
    static Walk of(List<Payment> history, Shop shop, Consumer<Shop> whenAllArrived) {
        var walk = new EveryArrival(history, whenAllArrived);
        int allStates = (1 << history.size()) - 1;
        var expected = new Expected(allStates, DUPLICATES, OpenQuestions.NONE);
        BigInteger ways = walk.from(new Situation(expected, new Clock(0, 0), walk.standing(shop)));
        return new Walk(walk.waysOnFrom.size(), ways);
    }

    private record Situation(Expected expected, Clock clock, Standing standing) {}

    /**
     * The answers that have not arrived.
     *
     * @param states a bit for each state that must still be seen
     * @param duplicates how many states may still be seen again
     * @param again the questions that were asked again
     */
    private record Expected(int states, int duplicates, OpenQuestions again) {
        boolean nothing() {
            return states == 0 && again.isEmpty();
        }

        boolean has(int state) {
            return isFirst(state) || duplicates > 0;
        }

        private boolean isFirst(int state) {
            return (states & 1 << state) != 0;
        }

        Expected without(int state) {
            return isFirst(state)
                    ? new Expected(states & ~(1 << state), duplicates, again)
                    : new Expected(states, duplicates - 1, again);
        }

        Expected with(OpenQuestions others) {
            return new Expected(states, duplicates, others);
        }
    }

    /**
     * When it is.
     *
     * @param toss which state of the history Toss is in
     * @param tossAtSave which one it was in when the order was last saved
     */
    private record Clock(int toss, int tossAtSave) {}

    /** One state of the shop, however often the order was saved, and what each answer makes of it. */
    private static final class Standing {
        private final Shop shop;
        private final Map<Integer, Step> steps = new HashMap<>();

        Standing(Shop shop) {
            this.shop = shop;
        }
    }

    /** What an answer does: leaves the shop as it is, saves it, or is asked for again. */
    private record Step(Kind kind, Standing next) {
        private enum Kind {
            UNCHANGED,
            SAVED,
            OUTDATED
        }
    }

    private Standing standing(Shop shop) {
        Object whatCounts =
                List.of(shop.order().progress(), Set.copyOf(shop.credits().entries()));
        return standings.computeIfAbsent(whatCounts, unknown -> new Standing(shop));
    }

    private Step step(Standing standing, int state, int versionsBehind) {
        return standing.steps.computeIfAbsent(2 * state + versionsBehind, unknown -> {
            Shop shop = standing.shop;
            return shop.verdictOn(history.get(state), shop.order().version() - versionsBehind)
                    .match(
                            () -> new Step(Step.Kind.UNCHANGED, standing),
                            (order, moves) -> new Step(Step.Kind.SAVED, standing(shop.save(order, moves))),
                            () -> new Step(Step.Kind.OUTDATED, standing));
        });
    }

    private BigInteger from(Situation now) {
        BigInteger known = waysOnFrom.get(now);
        if (known != null) {
            return known;
        }
        BigInteger ways = BigInteger.ZERO;
        if (now.expected().nothing()) {
            whenAllArrived.accept(now.standing().shop);
            ways = BigInteger.ONE;
        }
        int toss = now.clock().toss();
        if (toss + 1 < history.size()) {
            var later = new Clock(toss + 1, now.clock().tossAtSave());
            ways = ways.add(from(new Situation(now.expected(), later, now.standing())));
        }
        for (int state = 0; state <= toss; state++) {
            if (now.expected().has(state)) {
                ways = ways.add(arrives(now, now.expected().without(state), state, true));
            }
        }
        OpenQuestions again = now.expected().again();
        for (Question question : again.kinds()) {
            for (int state = question.since(); state <= toss; state++) {
                Expected left = now.expected().with(again.without(question));
                ways = ways.add(arrives(now, left, state, question.overtaken()));
            }
        }
        waysOnFrom.put(now, ways);
        return ways;
    }

    private BigInteger arrives(Situation now, Expected left, int state, boolean mayBeOvertaken) {
        BigInteger ways = BigInteger.ZERO;
        if (state >= now.clock().tossAtSave()) {
            ways = ways.add(follow(now, left, step(now.standing(), state, 0)));
        }
        if (mayBeOvertaken) {
            ways = ways.add(follow(now, left, step(now.standing(), state, 1)));
        }
        return ways;
    }

    private BigInteger follow(Situation now, Expected left, Step step) {
        int toss = now.clock().toss();
        OpenQuestions again = left.again();
        return from(
                switch (step.kind()) {
                    case UNCHANGED -> new Situation(left, now.clock(), step.next());
                    case SAVED -> new Situation(left.with(again.overtaken()), new Clock(toss, toss), step.next());
                    case OUTDATED ->
                        new Situation(left.with(again.with(new Question(toss, false))), now.clock(), step.next());
                });
    }
}
