package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.usecase.credit.CallerKey;
import io.creditpack.application.usecase.credit.CaptureHold;
import io.creditpack.application.usecase.credit.ExpireCredits;
import io.creditpack.application.usecase.credit.GrantPromotion;
import io.creditpack.application.usecase.credit.HoldCredits;
import io.creditpack.application.usecase.credit.HoldEnding;
import io.creditpack.application.usecase.credit.ReleaseHold;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The real credit use cases over any store, as one machine caller drives them, who calls itself {@code shop}. */
public final class CreditDesk {
    public static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static final String REFERENCE = "portfolio-42";

    private final PaymentStore store;
    private final SpendCredits spendCredits;
    private final GrantPromotion grantPromotion;
    private final HoldCredits holdCredits;
    private final CaptureHold captureHold;
    private final ReleaseHold releaseHold;
    private final ExpireCredits expireCredits;

    public CreditDesk(PaymentStore store, Clock clock) {
        this.store = store;
        spendCredits = new SpendCredits(store, clock);
        grantPromotion = new GrantPromotion(store, clock);
        holdCredits = new HoldCredits(store, clock);
        captureHold = new CaptureHold(store, clock);
        releaseHold = new ReleaseHold(store, clock);
        expireCredits = new ExpireCredits(store, clock);
    }

    public static CallerKey key(String key) {
        return new CallerKey("shop", new RequestKey(key));
    }

    public SpendCredits.Result spend(AccountId account, String key, long credits) {
        return spendCredits.handle(new SpendCredits.Command(account, key(key), Credits.of(credits), REFERENCE));
    }

    /** Grants credits without an end. */
    public GrantPromotion.Result grant(AccountId account, String key, long credits) {
        return grant(account, key, credits, Optional.empty());
    }

    public GrantPromotion.Result grant(AccountId account, String key, long credits, Optional<Duration> lasting) {
        return grantPromotion.handle(
                new GrantPromotion.Command(account, key(key), Credits.of(credits), "welcome", lasting));
    }

    /** Holds for ten minutes. */
    public HoldCredits.Result hold(AccountId account, String key, long credits) {
        return holdCredits.handle(
                new HoldCredits.Command(account, key(key), Credits.of(credits), REFERENCE, TEN_MINUTES));
    }

    /** Returns the hold that must come of it. */
    public Hold held(AccountId account, String key, long credits) {
        return hold(account, key, credits)
                .match(
                        hold -> hold,
                        available -> {
                            throw new AssertionError("only available: " + available);
                        },
                        () -> {
                            throw new AssertionError("key reused");
                        });
    }

    public HoldEnding capture(EntryId hold, String key) {
        return captureHold.handle(new CaptureHold.Command(hold, key(key), Optional.empty()));
    }

    public HoldEnding capture(EntryId hold, String key, long credits) {
        return captureHold.handle(new CaptureHold.Command(hold, key(key), Optional.of(Credits.of(credits))));
    }

    public HoldEnding release(EntryId hold, String key) {
        return releaseHold.handle(new ReleaseHold.Command(hold, key(key)));
    }

    /** Ends whatever is overdue. */
    public ExpireCredits.Result expire() {
        return expireCredits.handle(new ExpireCredits.Command(1_000));
    }

    public CreditLedger ledger(AccountId account) {
        return store.ledgers().load(account);
    }

    public long balance(AccountId account) {
        return ledger(account).balance().balance();
    }
}
