package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.port.OperatorLog;
import io.creditpack.application.port.UnitOfWork;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link OperatorLog} must do. */
public abstract class OperatorLogContract {
    private OpenedLog opened;

    /** An empty log, and the transaction over it. */
    public record OpenedLog(OperatorLog log, UnitOfWork unitOfWork) {}

    /** Returns an empty log; whoever implements it also closes it after the test. */
    protected abstract OpenedLog open();

    @BeforeEach
    final void openLog() {
        opened = open();
    }

    private static OperatorAct act(String id, String subject) {
        return act(id, subject, Kind.SYNC);
    }

    private static OperatorAct act(String id, String subject, Kind kind) {
        return new OperatorAct(id, "hana", kind, new About(subject, "₩1,000"), "고객 요청 <b>", NOON.plusNanos(1_000));
    }

    private void add(OperatorAct act) {
        opened.unitOfWork().inTransaction(() -> opened.log().add(act));
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhoDidWhatAndWhy(Kind kind) {
        OperatorAct act = act("act-1", "order-1", kind);

        add(act);

        assertThat(opened.log().about("order-1")).containsExactly(act);
    }

    @Test
    void tellsWhatWasDoneToASubjectInItsOrder() {
        add(act("act-1", "order-1"));
        add(act("act-2", "order-2"));
        add(act("act-3", "order-1"));

        assertThat(opened.log().about("order-1")).extracting(OperatorAct::id).containsExactly("act-1", "act-3");
        assertThat(opened.log().about("order-3")).isEmpty();
    }

    @Test
    void pagesFitTogether() {
        add(act("act-1", "order-1"));
        add(act("act-2", "2026-11-24"));
        add(act("act-3", "order-1"));

        assertThat(opened.log().page(Optional.empty(), 2))
                .extracting(OperatorAct::id)
                .containsExactly("act-3", "act-2");
        assertThat(opened.log().page(Optional.of("act-2"), 2))
                .extracting(OperatorAct::id)
                .containsExactly("act-1");
    }

    @Test
    void anActIsNeverReplaced() {
        OperatorAct first = act("act-1", "order-1");
        add(first);

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add(act("act-1", "order-2")));
        assertThat(opened.log().page(Optional.empty(), 9)).containsExactly(first);
    }
}
