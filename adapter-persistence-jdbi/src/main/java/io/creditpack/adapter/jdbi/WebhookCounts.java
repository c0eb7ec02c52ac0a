package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.WebhookEvent.Ignored;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** How many events nothing was done about. A flood of them costs one statement when the others are worked off. */
final class WebhookCounts {
    private final Map<Ignored, AtomicLong> unwritten = new ConcurrentHashMap<>();

    void add(Ignored why) {
        unwritten.computeIfAbsent(why, unknown -> new AtomicLong()).incrementAndGet();
    }

    /** Writes what was counted since the last time; a rollback loses it. */
    void write(Handle handle) {
        unwritten.forEach((why, counted) -> {
            long events = counted.getAndSet(0);
            if (events > 0) {
                write(handle, why, events);
            }
        });
    }

    private static void write(Handle handle, Ignored why, long events) {
        handle.createUpdate("insert into webhook_counts (reason, events) values (:why, 0) on conflict do nothing")
                .bind("why", why.name())
                .execute();
        handle.createUpdate("update webhook_counts set events = events + :events where reason = :why")
                .bind("why", why.name())
                .bind("events", events)
                .execute();
    }

    /** Returns what is written, and what is not yet. */
    Map<Ignored, Long> all(Handle handle) {
        var all = new EnumMap<Ignored, Long>(Ignored.class);
        handle.createQuery("select reason, events from webhook_counts")
                .map((results, context) ->
                        Map.entry(Ignored.valueOf(results.getString("reason")), results.getLong("events")))
                .forEach(row -> all.put(row.getKey(), row.getValue()));
        unwritten.forEach((why, counted) -> {
            if (counted.get() > 0) {
                all.merge(why, counted.get(), Long::sum);
            }
        });
        return all;
    }
}
