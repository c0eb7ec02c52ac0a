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
    /** Returns whether an act was done to an order, rather than to a day. */
    boolean isOfOrder(OperatorAct act) {
        return act.kind() != OperatorAct.Kind.REPAIR_DAY;
    }
}
