package io.creditpack.adapter.web.page.office;

import io.creditpack.domain.refund.ForcedRefund;
import java.util.List;

/**
 * What waits for a second operator.
 *
 * @param desk what surrounds it
 * @param pending oldest first
 */
record ApprovalsView(Desk desk, List<ForcedRefund> pending) {
    ApprovalsView {
        pending = List.copyOf(pending);
    }
}
