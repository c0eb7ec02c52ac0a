package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.order.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Credits used at random, the same way for the same steps: what came of each step is told as text. */
final class RandomCredits {
    private static final AccountId ACCOUNT = Fixtures.MINJIS_ACCOUNT;
    private static final int STEPS = 40;

    private final PaymentStore store;
    private final MutableClock clock = new MutableClock(Fixtures.NOON);
    private final CreditDesk desk;
    private final List<EntryId> holds = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    RandomCredits(PaymentStore store) {
        this.store = store;
        this.desk = new CreditDesk(store, clock);
    }

    /** What can happen. */
    private enum Verb {
        BUY,
        GIVE,
        SPEND,
        HOLD,
        CAPTURE,
        RELEASE,
        REVERSE,
        WAIT
    }

    /**
     * One step.
     *
     * @param number makes its key, so that a step keeps its key when others are left out
     */
    record Step(int number, Verb verb, int amount, int choice) {}

    static List<Step> steps(long seed) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        for (int number = 0; number < STEPS; number++) {
            Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
            steps.add(new Step(number, verb, 1 + random.nextInt(6), random.nextInt(100)));
        }
        return steps;
    }

    /** Does every step twice: the second time must answer the same and change nothing. */
    List<String> run(List<Step> steps) {
        var told = new ArrayList<String>();
        for (Step step : steps) {
            String once = take(step);
            CreditLedger before = desk.ledger(ACCOUNT);
            if (isRepeatable(step)
                    && (!take(step).equals(once) || !desk.ledger(ACCOUNT).equals(before))) {
                throw new AssertionError("repeating changed something: " + step);
            }
            told.add(step + " -> " + once + ", " + desk.ledger(ACCOUNT).books());
            new LedgerOrder(store).check(ACCOUNT);
            checkLaws();
        }
        return told;
    }

    /** Below zero only by a reversal; no reversal beyond its grant; what is held is what open holds hold. */
    private void checkLaws() {
        CreditBalance balance = desk.ledger(ACCOUNT).balance();
        boolean reversed = orders.stream()
                .map(order -> store.ledgers().creditsOf(order.id()))
                .anyMatch(credits ->
                        credits.net().units() < Fixtures.PRO_PACK.credits().units());
        long open = holds.stream()
                .map(id -> store.holds().find(id).orElseThrow())
                .filter(hold -> hold.ending().isEmpty())
                .mapToLong(hold -> hold.credits().units())
                .sum();
        if ((balance.balance() < 0 && !reversed) || balance.held().units() != open) {
            throw new AssertionError("balance " + balance + ", reversed " + reversed + ", open holds " + open);
        }
    }

    private static boolean isRepeatable(Step step) {
        return step.verb() != Verb.WAIT && step.verb() != Verb.BUY && step.verb() != Verb.REVERSE;
    }

    private String take(Step step) {
        String key = "step-" + step.number();
        return switch (step.verb()) {
            case BUY -> buy(step);
            case GIVE -> desk.grant(ACCOUNT, key, step.amount(), lasting(step)).toString();
            case SPEND -> desk.spend(ACCOUNT, key, step.amount()).toString();
            case HOLD -> desk.hold(ACCOUNT, key, step.amount()).match(this::remember, Object::toString, () -> "reused");
            case CAPTURE -> chosen(step).map(hold -> capture(hold, key, step)).orElse("-");
            case RELEASE ->
                chosen(step).map(hold -> desk.release(hold, key).toString()).orElse("-");
            case REVERSE -> reverse(step);
            case WAIT -> {
                clock.advance(Duration.ofMinutes(step.amount()));
                yield desk.expire().toString();
            }
        };
    }

    private String capture(EntryId hold, String key, Step step) {
        return desk.capture(hold, key, step.amount()).toString();
    }

    private String remember(Hold hold) {
        if (!holds.contains(hold.id())) {
            holds.add(hold.id());
        }
        return hold.toString();
    }

    private Optional<EntryId> chosen(Step step) {
        return holds.isEmpty() ? Optional.empty() : Optional.of(holds.get(step.choice() % holds.size()));
    }

    private static Optional<Duration> lasting(Step step) {
        return step.choice() % 2 == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(step.choice()));
    }

    private String buy(Step step) {
        Order order = Fixtures.order("ord_step_" + step.number());
        store.unitOfWork().inTransaction(() -> store.orders().add(order));
        orders.add(order);
        return book(ledger -> ledger.grant(Fixtures.grant(order, 1)));
    }

    /** At most what was granted and not taken back, as the orders do it. */
    private String reverse(Step step) {
        if (orders.isEmpty()) {
            return "-";
        }
        Order order = orders.get(step.choice() % orders.size());
        long net = store.ledgers().creditsOf(order.id()).net().units();
        long back = Math.min(net, step.amount());
        return back == 0
                ? "-"
                : book(ledger -> ledger.reverse(Fixtures.reversal(order, "txrd_" + step.number(), back)));
    }

    private String book(UnaryOperator<CreditLedger> booking) {
        return store.unitOfWork().inTransaction(() -> {
            CreditLedger booked = booking.apply(store.ledgers().loadForUpdate(ACCOUNT));
            store.ledgers().save(booked);
            return booked.posted().toString();
        });
    }
}
