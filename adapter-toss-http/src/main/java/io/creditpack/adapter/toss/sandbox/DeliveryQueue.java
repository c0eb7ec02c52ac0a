package io.creditpack.adapter.toss.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes delivery attempts in the background, and plans the next one when one fails. */
final class DeliveryQueue implements AutoCloseable {
    private static final int SENDERS = 16;
    private static final int ATTEMPTS_KEPT = 1_000;

    private final ThreadPoolExecutor senders;
    private final WebhookSender sender = new WebhookSender();
    private final Deque<WebhookAttempt> attempts = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final AtomicInteger generation = new AtomicInteger();
    private final Agenda agenda;
    private volatile @Nullable URI url;

    DeliveryQueue(Agenda agenda, List<URI> urls) {
        this.agenda = agenda;
        this.url = urls.isEmpty() ? null : urls.get(0);
        this.senders = new ThreadPoolExecutor(
                SENDERS,
                SENDERS,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DeliveryQueue::thread,
                new ThreadPoolExecutor.DiscardPolicy());
        senders.allowCoreThreadTimeOut(true);
    }

    void sendTo(List<URI> urls) {
        url = urls.isEmpty() ? null : urls.get(0);
    }

    Optional<URI> url() {
        return Optional.ofNullable(url);
    }

    /** Makes this attempt as soon as a sender is free; without an address there is nobody to tell. */
    void submit(Delivery delivery) {
        if (url == null) {
            return;
        }
        int born = generation.get();
        tally.begin();
        senders.execute(() -> {
            try {
                attempt(delivery, born);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                tally.end();
            }
        });
    }

    /** Returns the latest attempts, newest first. */
    List<WebhookAttempt> attempts() {
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    /** Waits until every attempt that is due was made; returns false if that took longer than {@code limit}. */
    boolean awaitIdle(Duration limit) throws InterruptedException {
        return tally.awaitNothing(limit);
    }

    /** Forgets what was sent and drops what still waits. */
    void clear() {
        generation.incrementAndGet();
        synchronized (attempts) {
            attempts.clear();
        }
    }

    @Override
    public void close() {
        generation.incrementAndGet();
        senders.shutdownNow();
    }

    private void attempt(Delivery delivery, int born) throws InterruptedException {
        URI target = url;
        if (target == null || delivery.withdrawn().get() || born != generation.get()) {
            return;
        }
        int status = sender.send(target, delivery);
        if (born != generation.get()) {
            return;
        }
        WebhookAttempt attempt = note(delivery, status);
        Delivery next = delivery.next();
        if (!attempt.delivered() && next != null) {
            agenda.at(next.due(), () -> submit(next));
        }
    }

    private WebhookAttempt note(Delivery delivery, int status) {
        WebhookEvent event = delivery.event();
        WebhookAttempt attempt = new WebhookAttempt(
                delivery.transmissionId(),
                event.type().wireName(),
                event.payment().orderId(),
                delivery.retriedCount(),
                status);
        synchronized (attempts) {
            attempts.addFirst(attempt);
            if (attempts.size() > ATTEMPTS_KEPT) {
                attempts.removeLast();
            }
        }
        return attempt;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "toss-sandbox-webhook");
        thread.setDaemon(true);
        return thread;
    }
}
