package io.creditpack.domain.order;

import io.creditpack.domain.order.OpenQuestions.Question;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.testkit.Shop;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<Situation> walked = new HashSet<>();
    private int ends;

    private EveryArrival(List<Payment> history, Consumer<Shop> whenAllArrived) {
        this.history = history;
        this.whenAllArrived = whenAllArrived;
    }

    /** Walks every way, gives the shop at each end to {@code whenAllArrived}, and returns the number of ends. */
    static int of(List<Payment> history, Shop shop, Consumer<Shop> whenAllArrived) {
        var walk = new EveryArrival(history, whenAllArrived);
        int allStates = (1 << history.size()) - 1;
        var expected = new Expected(allStates, DUPLICATES, OpenQuestions.NONE);
        walk.from(new Situation(expected, new Clock(0, 0), walk.standing(shop)));
        return walk.ends;
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

    private void from(Situation now) {
        if (!walked.add(now)) {
            return;
        }
        if (now.expected().nothing()) {
            ends++;
            whenAllArrived.accept(now.standing().shop);
        }
        int toss = now.clock().toss();
        if (toss + 1 < history.size()) {
            from(new Situation(now.expected(), new Clock(toss + 1, now.clock().tossAtSave()), now.standing()));
        }
        for (int state = 0; state <= toss; state++) {
            if (now.expected().has(state)) {
                arrives(now, now.expected().without(state), state, true);
            }
        }
        OpenQuestions again = now.expected().again();
        for (Question question : again.kinds()) {
            for (int state = question.since(); state <= toss; state++) {
                arrives(now, now.expected().with(again.without(question)), state, question.overtaken());
            }
        }
    }

    private void arrives(Situation now, Expected left, int state, boolean mayBeOvertaken) {
        if (state >= now.clock().tossAtSave()) {
            follow(now, left, step(now.standing(), state, 0));
        }
        if (mayBeOvertaken) {
            follow(now, left, step(now.standing(), state, 1));
        }
    }

    private void follow(Situation now, Expected left, Step step) {
        int toss = now.clock().toss();
        OpenQuestions again = left.again();
        from(
                switch (step.kind()) {
                    case UNCHANGED -> new Situation(left, now.clock(), step.next());
                    case SAVED -> new Situation(left.with(again.overtaken()), new Clock(toss, toss), step.next());
                    case OUTDATED ->
                        new Situation(left.with(again.with(new Question(toss, false))), now.clock(), step.next());
                });
    }
}
