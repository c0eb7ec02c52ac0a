package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.MutableClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs on a clock that the test moves; only the polling is real. */
final class RecurringJobsTest {
    /** Seven in the evening of 23 November in Korea. */
    private static final Instant EVENING = Instant.parse("2026-11-23T10:00:00Z");

    private static final LocalTime FOUR = LocalTime.of(4, 0);
    private static final Duration POLLING = Duration.ofMillis(50);
    private static final long PATIENCE_SECONDS = 60;

    /** Less than a minute of the clock, and up to a minute for whoever is slow. */
    private static final int MOST_POLLS = 600;

    private static final String UNDER_WAY = "select count(*) from recurring_jobs where picked";

    private final MutableClock clock = new MutableClock(EVENING);
    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of("");

    private enum Kind {
        H2_FILE,
        POSTGRES
    }

    private TestDatabase open(Kind kind) {
        return kind == Kind.H2_FILE ? TestDatabase.h2File(folder) : TestDatabase.postgres();
    }

    @ParameterizedTest
    @EnumSource
    void aDailyJobRunsAtItsHourInKoreaAndKnowsItsLastRun(Kind kind) throws InterruptedException, SQLException {
        RecurringJob job = RecurringJob.daily("nightly", FOUR, Duration.ofMinutes(10), last -> {
            runs.add("after <" + last + "> at " + minute());
            return minute().toString();
        });
        try (TestDatabase database = open(kind);
                RecurringJobs jobs = jobs(database, "node-1", job)) {
            start(database, jobs);
            jobs.start();

            clock.advance(Duration.ofHours(9));
            assertThat(next(database)).isEqualTo("after <> at 2026-11-23T19:00:00Z");
            clock.advance(Duration.ofDays(1));
            assertThat(next(database)).isEqualTo("after <2026-11-23T19:00:00Z> at 2026-11-24T19:00:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobThatFailsIsTriedAgainWithWhatItKnew(Kind kind) throws InterruptedException, SQLException {
        var fails = new AtomicInteger(1);
        RecurringJob job = RecurringJob.daily("nightly", FOUR, Duration.ofMinutes(10), last -> {
            runs.add("run " + minute());
            if (fails.getAndDecrement() > 0) {
                throw new IllegalStateException("Toss does not answer, the test wants");
            }
            return "done";
        });
        try (TestDatabase database = open(kind);
                RecurringJobs jobs = jobs(database, "node-1", job)) {
            start(database, jobs);
            clock.advance(Duration.ofHours(9));
            assertThat(next(database)).isEqualTo("run 2026-11-23T19:00:00Z");

            clock.advance(Duration.ofMinutes(10));
            assertThat(next(database)).isEqualTo("run 2026-11-23T19:10:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNodesOneRunsAJob(Kind kind) throws InterruptedException, SQLException {
        try (TestDatabase database = open(kind);
                RecurringJobs one = jobs(database, "node-1", counting());
                RecurringJobs other = jobs(database, "node-2", counting())) {
            start(database, one);
            other.start();
            for (int night = 1; night <= 2; night++) {
                clock.advance(Duration.ofDays(1));
                assertThat(next(database)).isEqualTo("night " + night);
            }
        }
        assertThat(runs).isEmpty();
    }

    private RecurringJob counting() {
        return RecurringJob.daily("nightly", FOUR, Duration.ofMinutes(10), last -> {
            String night = "night " + (last.isEmpty() ? 1 : Integer.parseInt(last.substring(6)) + 1);
            runs.add(night);
            return night;
        });
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatWasDownAtTheHourCatchesUpAndClosingWaitsForWhatRuns(Kind kind)
            throws InterruptedException, SQLException {
        var entered = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        RecurringJob job = RecurringJob.daily("nightly", FOUR, Duration.ofMinutes(10), last -> {
            entered.countDown();
            await(mayEnd);
            runs.add("ended");
            return "done";
        });
        try (TestDatabase database = open(kind)) {
            try (RecurringJobs jobs = jobs(database, "node-1", job)) {
                start(database, jobs);
            }
            clock.advance(Duration.ofHours(12));
            RecurringJobs jobs = jobs(database, "node-2", job);
            jobs.start();
            await(entered);
            Thread closing = new Thread(jobs::close);
            closing.start();
            mayEnd.countDown();
            closing.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));

            assertThat(closing.isAlive()).isFalse();
            assertThat(runs).containsExactly("ended");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedJobRunsAgainAfterItsPause(Kind kind) throws InterruptedException, SQLException {
        RecurringJob job = RecurringJob.every("again", Duration.ofSeconds(10), () -> runs.add("run"));
        try (TestDatabase database = open(kind);
                RecurringJobs jobs = jobs(database, "node-1", job)) {
            start(database, jobs);
            for (int i = 0; i < 3; i++) {
                clock.advance(Duration.ofSeconds(10));
                assertThat(next(database)).isEqualTo("run");
            }
        }
    }

    private RecurringJobs jobs(TestDatabase database, String node, RecurringJob... jobs) {
        return database.database()
                .recurringJobs(clock, node, POLLING, Stream.of(jobs).toList());
    }

    /** Returns the next run, once its end is recorded as well: the clock may move on then. */
    private String next(TestDatabase database) throws InterruptedException, SQLException {
        String run = runs.poll();
        for (int polls = 0; run == null && polls < MOST_POLLS; polls++) {
            // The scheduler waits on the same clock: one that stood still between two polls would never see a third.
            clock.advance(POLLING);
            run = runs.poll(2 * POLLING.toMillis(), TimeUnit.MILLISECONDS);
        }
        awaitNumber(database, UNDER_WAY, 0);
        return String.valueOf(run);
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Starts them and waits until the one job is recorded with its first time, which is worked out on a thread. */
    private static void start(TestDatabase database, RecurringJobs jobs) throws SQLException {
        jobs.start();
        awaitNumber(database, "select count(*) from recurring_jobs", 1);
    }

    private static void awaitNumber(TestDatabase database, String query, long expected) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (database.number(query) != expected) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
