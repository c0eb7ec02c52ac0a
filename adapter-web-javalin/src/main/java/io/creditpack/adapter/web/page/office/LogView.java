package io.creditpack.adapter.web.page.office;

import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.query.Page;

/**
 * What operators did.
 *
 * @param desk what surrounds it
 * @param page newest first
 */
record LogView(Desk desk, Page<OperatorAct> page) {
    /** Returns the page of what an act was done to. */
    String addressOf(OperatorAct act) {
        String subject = act.about().subject();
        return switch (act.kind()) {
            case REPAIR_DAY -> "/admin/reconciliation?date=" + subject;
            case REPLAY_EVENTS -> "/admin/events";
            case SYNC, REFUND, CLOSE_REVIEW, REPLAY, ASK_FORCED_REFUND, APPROVE_FORCED_REFUND, REJECT_FORCED_REFUND ->
                "/admin/orders/" + subject;
        };
    }
}
