package io.creditpack.adapter.jdbi;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** Work that comes back by itself, and is done by one node at a time. */
public final class RecurringJob {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final String name;
    private final Schedule schedule;
    private final Duration retry;
    private final UnaryOperator<String> work;

    private RecurringJob(String name, Schedule schedule, Duration retry, UnaryOperator<String> work) {
        this.name = name;
        this.schedule = schedule;
        this.retry = retry;
        this.work = work;
    }

    /**
     * Returns a job of every day, that runs later where nobody was up at its hour.
     *
     * @param name never changes, up to 100 characters
     * @param hour in Korea
     * @param retry how long to wait after a failure
     * @param work is given the text that it returned the last time it succeeded, first the empty one; whatever it throws is
     *     a failure
     */
    public static RecurringJob daily(String name, LocalTime hour, Duration retry, UnaryOperator<String> work) {
        return new RecurringJob(name, new Daily(KOREA, hour), retry, work);
    }

    /**
     * Returns a job that runs again and again, whether it fails or not.
     *
     * @param name never changes, up to 100 characters
     * @param pause between an end and the next begin
     */
    public static RecurringJob every(String name, Duration pause, Runnable work) {
        return new RecurringJob(name, FixedDelay.of(pause), pause, unused -> {
            work.run();
            return unused;
        });
    }

    RecurringTask<String> task() {
        return Tasks.recurring(name, schedule, String.class)
                .initialData("")
                .onFailure(new OnFailureRetryLater<>(retry))
                .executeStateful((instance, context) -> work.apply(instance.getData()));
    }
}
