package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.port.EventOutbox.Backlog;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.testkit.Fixtures;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventPagesTest {
    private static final String PAGE = "/admin/events";

    private final RunningShop shop = new RunningShop();
    private final Operator hana = Operator.signedIn(shop.url(), Operator.HANA);

    @AfterEach
    void close() {
        shop.close();
    }

    private void announce(String id, Duration later) {
        var event = new OutgoingEvent(
                id, OutgoingEvent.Kind.CREDITS_SPENT, Fixtures.MINJIS_ACCOUNT, Fixtures.NOON.plus(later), "{}");
        shop.memory.unitOfWork().inTransaction(() -> shop.outbox.add(event));
    }

    @Test
    void tellsHowManyEventsWaitSinceWhenAndHowManyAreParked() {
        announce("evt_1", Duration.ZERO);
        announce("evt_2", Duration.ofMinutes(1));
        announce("evt_3", Duration.ofMinutes(2));
        shop.memory.unitOfWork().inTransaction(() -> shop.outbox.park("evt_1"));

        assertThat(hana.get(PAGE).body())
                .contains("data-testid=\"waiting\" data-value=\"2\"", "data-testid=\"parked\" data-value=\"1\"")
                .contains("datetime=\"" + Fixtures.NOON.plus(Duration.ofMinutes(1)) + "\"");
    }

    @Test
    void parkedEventsAreSentAgainAndItIsKeptWhoDidItAndWhy() {
        announce("evt_1", Duration.ZERO);
        shop.memory.unitOfWork().inTransaction(() -> shop.outbox.park("evt_1"));

        String told = hana.does(PAGE + "/replay", Map.of("reason", "the listener is <mended>"));

        assertThat(shop.outbox.backlog()).isEqualTo(new Backlog(1, 0, Optional.of(Fixtures.NOON)));
        assertThat(told).contains("sent again now").doesNotContain("data-testid=\"replay-events\"");
        assertThat(hana.get("/admin/log").body())
                .contains("Had parked events sent again", "hana: the listener is &lt;mended&gt;")
                .contains("href=\"/admin/events\">events<");
        assertThat(shop.actsAbout("events")).containsExactly("REPLAY_EVENTS by hana");
    }

    @Test
    void aFormThatIsSentTwiceSendsNothingTwice() {
        assertThat(hana.does(PAGE + "/replay", Map.of("reason", "once more"))).contains("Nothing was parked");

        assertThat(shop.actsAbout("events")).isEmpty();
    }

    @Test
    void nothingIsSentAgainWithoutAReason() {
        announce("evt_1", Duration.ZERO);
        shop.memory.unitOfWork().inTransaction(() -> shop.outbox.park("evt_1"));

        assertThat(hana.post(PAGE + "/replay", Map.of("reason", " ")).status()).isEqualTo(400);

        assertThat(shop.outbox.backlog().parked()).isEqualTo(1);
    }
}
