package io.creditpack.adapter.web.page.office;

import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.application.query.Page;
import java.util.List;

/**
 * Toss's events in one state.
 *
 * @param desk what surrounds it
 * @param state PARKED, WAITING, DONE or IGNORED
 * @param page what is in it, newest first
 */
record WebhooksView(Desk desk, String state, Page<Item> page) {
    List<String> states() {
        return List.of("PARKED", "WAITING", "DONE", "IGNORED");
    }
}
