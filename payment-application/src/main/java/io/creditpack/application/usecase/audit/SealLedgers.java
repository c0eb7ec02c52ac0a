package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Seals, once a day, where every ledger ends that has grown since. It may run on several nodes and as often as one likes.
 *
 * <p>A day has as many checkpoints as it takes to seal all ledgers, and one if nothing has moved: so a day without one is
 * a day on which nobody sealed.
 */
public final class SealLedgers {
    /** The days of the withdrawals and settlements, too. */
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final CheckpointRepository checkpoints;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SealLedgers(CheckpointRepository checkpoints, UnitOfWork unitOfWork, Clock clock) {
        this.checkpoints = checkpoints;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * How much to do at once.
     *
     * @param limit how many ledgers one checkpoint seals at most, 1 or more; the same at every call
     */
    public record Command(int limit) {}

    /**
     * Makes one checkpoint if one is due, and returns how many
     * ledgers it seals; if that is the limit, there may be more.
     */
    public int handle(Command command) {
        try {
            return unitOfWork.inTransaction(() -> seal(command.limit()));
        } catch (AlreadyTakenException byAnotherNode) {
            return 0;
        }
    }

    private int seal(int limit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, KOREA);
        Optional<Checkpoint> last = checkpoints.last();
        if (last.filter(it -> !today.isAfter(it.day()) && it.size() < limit).isPresent()) {
            return 0;
        }
        List<ChainEnd> ends = checkpoints.unsealed(limit);
        checkpoints.add(Checkpoint.over(ends, last.map(Checkpoint::link).orElse(ChainLink.GENESIS), today, now), ends);
        return ends.size();
    }
}
