package io.creditpack.application.usecase;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.port.OperatorLog;
import io.creditpack.application.port.UnitOfWork;
import java.time.Clock;

/** Writes down what an operator is about to do, before it is done: what is done is known even if the process dies at it. */
public final class KeepOperatorLog {
    private final OperatorLog log;
    private final UnitOfWork unitOfWork;
    private final IdGenerator ids;
    private final Clock clock;

    public KeepOperatorLog(OperatorLog log, UnitOfWork unitOfWork, IdGenerator ids, Clock clock) {
        this.log = log;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who does what to what, and why.
     *
     * @param reason 1 to 200 characters; empty where a program does it that gives none
     */
    public record Command(String operator, Kind kind, About about, String reason) {}

    /** Keeps it for ever; the same again is another act. */
    public void handle(Command command) {
        var act = new OperatorAct(
                ids.next(), command.operator(), command.kind(), command.about(), command.reason(), clock.instant());
        unitOfWork.inTransaction(() -> log.add(act));
    }
}
