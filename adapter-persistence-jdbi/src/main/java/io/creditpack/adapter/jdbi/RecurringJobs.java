package io.creditpack.adapter.jdbi;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The recurring jobs of all nodes over one table: each run is taken by one node, and a node that dies loses its run to
 * another.
 *
 * @see <a href="https://github.com/kagkarlsson/db-scheduler">db-scheduler (read 2026-11)</a>
 */
public final class RecurringJobs implements AutoCloseable {
    private static final String TABLE = "recurring_jobs";
    private static final int THREADS = 2;

    /** A node that was not heard of for six of them is dead. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    /** What is under way at a stop may end; what does not is run again by whoever is up next. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final DataSource source;
    private final Clock clock;
    private final String node;
    private final Duration polling;
    private final List<RecurringJob> jobs;
    private Optional<Scheduler> running = Optional.empty();
    private boolean closed;

    RecurringJobs(DataSource source, Clock clock, String node, Duration polling, List<RecurringJob> jobs) {
        this.source = source;
        this.clock = clock;
        this.node = node;
        this.polling = polling;
        this.jobs = List.copyOf(jobs);
    }

    /**
     * Begins; nothing happens if it has begun, or is closed.
     *
     * @throws RuntimeException if the database cannot be used; it may be tried again
     */
    public synchronized void start() {
        if (closed || running.isPresent()) {
            return;
        }
        Scheduler scheduler = newScheduler();
        boolean started = false;
        try {
            scheduler.start();
            running = Optional.of(scheduler);
            started = true;
        } finally {
            if (!started) {
                scheduler.stop();
            }
        }
    }

    private Scheduler newScheduler() {
        return Scheduler.create(source)
                .startTasks(jobs.stream().map(RecurringJob::task).toList())
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node))
                .serializer(new Texts())
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(DRAIN)
                .build();
    }

    /** Begins nothing more and waits for what is under way, at most five seconds. */
    @Override
    public synchronized void close() {
        closed = true;
        running.ifPresent(Scheduler::stop);
        running = Optional.empty();
    }

    /** What a job keeps from run to run is a text, and nothing that a database could make the JVM run. */
    private static final class Texts implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return ((String) data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
