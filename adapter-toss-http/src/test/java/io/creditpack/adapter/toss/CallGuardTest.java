package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.creditpack.adapter.toss.CallGuard.Share;
import io.creditpack.application.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallGuardTest {
    private static final int MANY = 30;
    private static final Reply FINE = new Reply.Answered(200, JsonNodeFactory.instance.objectNode());

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T03:00:00Z"));
    private final CallGuard guard = CallGuard.on(clock);
    private final AtomicInteger sent = new AtomicInteger();

    static List<Reply> trouble() {
        return List.of(
                new Reply.NotSent("CONNECT_FAILED"),
                new Reply.Lost("no answer"),
                new Reply.Answered(502, MissingNode.getInstance()),
                new Reply.Answered(429, error("TOO_MANY_REQUESTS")),
                new Reply.Answered(403, error("FORBIDDEN_CONSECUTIVE_REQUEST")));
    }

    static List<Reply> answers() {
        return List.of(
                FINE,
                new Reply.Answered(403, error("REJECT_CARD_PAYMENT")),
                new Reply.Answered(409, error("IDEMPOTENT_REQUEST_PROCESSING")),
                new Reply.Answered(400, error("PROVIDER_ERROR")),
                new Reply.Answered(401, error("UNAUTHORIZED_KEY")),
                new Reply.Answered(500, error("FAILED_INTERNAL_SYSTEM_PROCESSING")));
    }

    @ParameterizedTest
    @MethodSource("trouble")
    void C11_tossIsLeftAloneWhenNearlyAllCallsComeToNothing(Reply reply) {
        call(MANY, reply);

        assertThat(sent.get()).isEqualTo(10);
        assertThat(guard.holdsBack(Share.PEOPLE)).isTrue();
        assertThat(guard.holdsBack(Share.BACKGROUND)).isTrue();
        assertThat(call(1, FINE)).containsExactly(new Reply.NotSent("TOSS_RESTS"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void C8_aRefusalInTossesOwnWordsIsAnAnswer(Reply reply) {
        assertThat(call(MANY, reply)).containsOnly(reply).hasSize(MANY);
    }

    @Test
    void C3_whatIsStillUnderWayAtTossIsNoReasonToRest() {
        call(MANY, new Reply.Answered(409, error("IDEMPOTENT_REQUEST_PROCESSING")));

        assertThat(guard.holdsBack(Share.PEOPLE)).isFalse();
    }

    @Test
    void aFewLostAnswersAreNoOutage() {
        for (int i = 0; i < MANY; i++) {
            call(1, new Reply.Lost("no answer"));
            call(1, FINE);
        }

        assertThat(sent.get()).isEqualTo(2 * MANY);
    }

    @Test
    void A12_itEndsByItselfOnceTossAnswersAgain() {
        call(MANY, new Reply.Lost("no answer"));

        clock.advance(CallGuard.REST.minusMillis(1));
        assertThat(guard.holdsBack(Share.PEOPLE)).isTrue();
        clock.advance(Duration.ofMillis(2));
        assertThat(guard.holdsBack(Share.PEOPLE)).isFalse();

        assertThat(call(MANY, FINE)).containsOnly(FINE);
    }

    @Test
    void A12_aFewTriesTellThatTossIsStillAway() {
        call(MANY, new Reply.Lost("no answer"));
        int before = sent.get();

        clock.advance(CallGuard.REST.plusMillis(1));
        call(MANY, new Reply.Lost("no answer"));

        assertThat(sent.get() - before).isEqualTo(3);
        assertThat(guard.holdsBack(Share.PEOPLE)).isTrue();
    }

    @Test
    void C11_answersThatTakeHalfAMinuteAreAsGoodAsNone() {
        for (int i = 0; i < 10; i++) {
            guard.call(Share.PEOPLE, () -> {
                clock.advance(Duration.ofSeconds(30).dividedBy(10));
                return FINE;
            });
        }
        assertThat(guard.holdsBack(Share.PEOPLE)).as("three seconds each").isFalse();

        clock.advance(Duration.ofMinutes(2));
        for (int i = 0; i < 4; i++) {
            slow();
        }
        assertThat(guard.holdsBack(Share.PEOPLE)).as("too few to tell").isFalse();
    }

    private void slow() {
        guard.call(Share.PEOPLE, () -> {
            clock.advance(Duration.ofSeconds(30));
            return FINE;
        });
    }

    @Test
    void C11_tenSlowAnswersAtOnceLetTossRest() {
        var answers = new CountDownLatch(1);
        List<CompletableFuture<Reply>> slow = hold(Share.PEOPLE, 10, answers);
        clock.advance(Duration.ofSeconds(30));
        answers.countDown();
        slow.forEach(CompletableFuture::join);

        assertThat(guard.holdsBack(Share.PEOPLE)).isTrue();
    }

    @Test
    void A12_backgroundWorkTakesItsShareAndNoMore() {
        var answers = new CountDownLatch(1);
        List<CompletableFuture<Reply>> held = hold(Share.BACKGROUND, 20, answers);

        assertThat(guard.holdsBack(Share.BACKGROUND)).isTrue();
        assertThat(guard.call(Share.BACKGROUND, () -> FINE)).isEqualTo(new Reply.NotSent("TOO_MANY_CALLS"));
        assertThat(guard.holdsBack(Share.PEOPLE)).isFalse();
        assertThat(guard.call(Share.PEOPLE, () -> FINE)).isEqualTo(FINE);

        answers.countDown();
        assertThat(held).allSatisfy(call -> assertThat(call.join()).isEqualTo(FINE));
        assertThat(guard.holdsBack(Share.BACKGROUND)).isFalse();
    }

    @Test
    void aCallThatThrowsGivesItsPlaceBack() {
        for (int i = 0; i < 1_000; i++) {
            try {
                guard.call(Share.BACKGROUND, () -> {
                    throw new IllegalStateException("as the test wanted it");
                });
            } catch (IllegalStateException expected) {
                assertThat(guard.holdsBack(Share.BACKGROUND)).isFalse();
            }
        }
    }

    private List<CompletableFuture<Reply>> hold(Share share, int calls, CountDownLatch answers) {
        var arrived = new CountDownLatch(calls);
        var held = new ArrayList<CompletableFuture<Reply>>();
        for (int i = 0; i < calls; i++) {
            var call = new CompletableFuture<Reply>();
            new Thread(() -> call.complete(guard.call(share, () -> {
                        arrived.countDown();
                        await(answers);
                        return FINE;
                    })))
                    .start();
            held.add(call);
        }
        await(arrived);
        return held;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Reply> call(int times, Reply reply) {
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < times; i++) {
            replies.add(guard.call(Share.PEOPLE, () -> {
                sent.incrementAndGet();
                return reply;
            }));
        }
        return replies;
    }

    private static JsonNode error(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("message", "as Toss says it");
    }
}
