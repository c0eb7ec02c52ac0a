package io.creditpack.boot;

import io.creditpack.adapter.jdbi.RecurringJob;
import io.creditpack.application.usecase.ForgetOldEvents;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.application.usecase.RepairMissedDays;
import io.creditpack.application.usecase.audit.SealLedgers;
import io.creditpack.application.usecase.credit.ExpireCredits;
import io.creditpack.domain.comparison.KoreanDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What recurs without a request, and by which node of several does not matter. */
final class NightShift {
    private static final Logger LOG = LoggerFactory.getLogger(NightShift.class);
    private static final int BATCH = 500;

    /** Toss's list of a day is complete at midnight; four hours later nobody buys, and webhooks have caught up. */
    private static final LocalTime COMPARISON = LocalTime.of(4, 0);

    private static final LocalTime CLEAN_UP = LocalTime.of(4, 30);
    private static final Duration RETRY = Duration.ofMinutes(10);
    private static final Duration EXPIRY = Duration.ofSeconds(10);

    /** A day is sealed soon after it has begun, and whenever somebody is up. */
    private static final Duration SEALING = Duration.ofMinutes(1);

    /** As many as one transaction inserts within a second. */
    private static final int LEDGERS_OF_A_CHECKPOINT = 5_000;

    private final RepairMissedDays repairMissedDays;
    private final ForgetOldEvents forgetOldEvents;
    private final ExpireCredits expireCredits;
    private final SealLedgers sealLedgers;

    NightShift(
            RepairMissedDays repairMissedDays,
            ForgetOldEvents forgetOldEvents,
            ExpireCredits expireCredits,
            SealLedgers sealLedgers) {
        this.repairMissedDays = repairMissedDays;
        this.forgetOldEvents = forgetOldEvents;
        this.expireCredits = expireCredits;
        this.sealLedgers = sealLedgers;
    }

    List<RecurringJob> jobs() {
        return List.of(
                RecurringJob.daily("daily comparison", COMPARISON, RETRY, this::compare),
                RecurringJob.daily("clean-up", CLEAN_UP, RETRY, last -> cleanUp()),
                RecurringJob.every("credit expiry", EXPIRY, this::expire),
                RecurringJob.every("sealing", SEALING, this::seal));
    }

    /** Returns the last day that was compared, or fails, so that it is tried again, if that was not yesterday. */
    private String compare(String lastDay) {
        Optional<KoreanDay> last =
                Optional.of(lastDay).filter(day -> !day.isEmpty()).map(day -> new KoreanDay(LocalDate.parse(day)));
        RepairMissedDays.Result result = repairMissedDays.handle(new RepairMissedDays.Command(last));
        result.days().forEach(NightShift::tell);
        result.unanswered().ifPresent(why -> {
            throw new IllegalStateException("TossPayments did not list the day: " + why);
        });
        return result.days().stream()
                .reduce((earlier, later) -> later)
                .map(day -> day.after().day().toString())
                .orElse(lastDay);
    }

    private static void tell(RepairDay.Result.Repaired day) {
        int left = day.after().differences().size();
        LOG.atLevel(left == 0 ? Level.INFO : Level.WARN)
                .log(
                        "compared {} with TossPayments: {} orders, {} differences repaired, {} left{}",
                        day.after().day(),
                        day.after().totals().orders(),
                        day.repaired().size(),
                        left,
                        left == 0 ? "" : ", see reconcile --date");
    }

    private String cleanUp() {
        int deleted = 0;
        int batch;
        do {
            batch = forgetOldEvents.handle(new ForgetOldEvents.Command(BATCH));
            deleted += batch;
        } while (batch == BATCH);
        LOG.info("{} events that ended long ago were deleted", deleted);
        return "";
    }

    private void expire() {
        ExpireCredits.Result expired;
        do {
            expired = expireCredits.handle(new ExpireCredits.Command(BATCH));
        } while (Math.max(expired.holds(), expired.lots()) >= BATCH);
    }

    private void seal() {
        int sealed;
        do {
            sealed = sealLedgers.handle(new SealLedgers.Command(LEDGERS_OF_A_CHECKPOINT));
        } while (sealed == LEDGERS_OF_A_CHECKPOINT);
    }
}
