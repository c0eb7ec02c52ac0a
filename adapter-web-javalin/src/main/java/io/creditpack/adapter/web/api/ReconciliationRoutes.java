package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.usecase.CompareDay;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.domain.comparison.KoreanDay;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What operators see of a day on which Toss and we should agree, and how they let it be repaired. */
public final class ReconciliationRoutes implements Routes {
    /** What Toss answers within a request's patience; whoever has more to repair asks again. */
    private static final int REPAIRS_AT_ONCE = 50;

    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final CompareDay compareDay;
    private final RepairDay repairDay;
    private final KeepOperatorLog log;

    public ReconciliationRoutes(CompareDay compareDay, RepairDay repairDay, KeepOperatorLog log) {
        this.compareDay = compareDay;
        this.repairDay = repairDay;
        this.log = log;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/admin/reconciliation", this::compare, Access.OPERATOR);
        routes.post("/api/admin/reconciliation/apply", this::apply, Access.OPERATOR);
    }

    record DayBody(@NotNull(message = "is missing") String date) {}

    private void compare(Context ctx) {
        KoreanDay day = day(Optional.ofNullable(ctx.queryParam("date")).orElse(""));
        ComparisonBody compared = compareDay.handle(new CompareDay.Command(day)).match(ComparisonBody::of, why -> {
            throw unanswered(why);
        });
        Json.answer(ctx, 200, compared);
    }

    private void apply(Context ctx) {
        KoreanDay day = day(Bodies.read(ctx, DayBody.class).date());
        var about = new About(day.toString(), "");
        log.handle(new KeepOperatorLog.Command(Caller.of(ctx).name(), Kind.REPAIR_DAY, about, ""));
        RepairBody repaired = repairDay
                .handle(new RepairDay.Command(day, REPAIRS_AT_ONCE, shown -> {}))
                .match(RepairBody::of, why -> {
                    throw unanswered(why);
                });
        Json.answer(ctx, 200, repaired);
    }

    private static KoreanDay day(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return new KoreanDay(LocalDate.parse(text));
            }
        } catch (DateTimeException noSuchDay) {
            throw noDate();
        }
        throw noDate();
    }

    private static ProblemException noDate() {
        return Problem.invalid("date", "must be a day in Korea, such as 2026-11-24")
                .asException();
    }

    private static ProblemException unanswered(String why) {
        return Problem.of(ProblemType.TOSS_UNREACHABLE, "Toss did not list the day, and nothing was changed: " + why)
                .asException();
    }
}
