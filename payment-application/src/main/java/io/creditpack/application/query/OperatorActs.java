package io.creditpack.application.query;

import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OperatorLog;
import java.util.List;
import java.util.Optional;

/** What operators did. */
public final class OperatorActs {
    private final OperatorLog log;

    public OperatorActs(OperatorLog log) {
        this.log = log;
    }

    /** Returns what was done to a subject, oldest first. */
    public List<OperatorAct> about(String subject) {
        return log.about(subject);
    }

    /**
     * Returns acts, newest first.
     *
     * @param before the {@code next} of the page before, or empty for the newest
     * @param limit 1 to 100
     */
    public Page<OperatorAct> page(Optional<String> before, int limit) {
        return Page.of(log.page(before, limit + 1), limit, OperatorAct::id);
    }
}
