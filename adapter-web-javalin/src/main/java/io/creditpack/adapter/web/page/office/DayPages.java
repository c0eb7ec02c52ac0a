package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.usecase.CompareDay;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.domain.comparison.KoreanDay;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day on which Toss and we should agree, and its repair. */
final class DayPages implements Routes {
    /** What Toss answers within a request's patience; whoever has more to repair asks again. */
    private static final int REPAIRS_AT_ONCE = 50;

    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final Counter counter;
    private final Office office;

    DayPages(Counter counter, Office office) {
        this.counter = counter;
        this.office = office;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/reconciliation", this::show, Access.OFFICE);
        routes.post("/admin/reconciliation/apply", this::apply, Access.OFFICE);
    }

    /** Toss is asked for a day that is named only; without one there is just the question. */
    private void show(Context ctx) {
        Optional<KoreanDay> asked = Optional.ofNullable(ctx.queryParam("date")).map(DayPages::day);
        KoreanDay yesterday = KoreanDay.of(office.door().clock().instant()).previous();
        DayView view = asked.map(day -> office.acts()
                        .compareDay()
                        .handle(new CompareDay.Command(day))
                        .match(
                                compared -> DayView.compared(counter.desk(ctx), compared),
                                why -> DayView.unanswered(counter.desk(ctx), day)))
                .orElseGet(() -> DayView.asking(counter.desk(ctx), yesterday));
        counter.show(ctx, "day", view);
    }

    private void apply(Context ctx) {
        KoreanDay day = day(Counter.text(ctx, "date").orElse(""));
        counter.note(ctx, Kind.REPAIR_DAY, new About(day.toString(), ""), Counter.reason(ctx));
        String told = office.acts()
                .repairDay()
                .handle(new RepairDay.Command(day, REPAIRS_AT_ONCE, shown -> {}))
                .match(repaired -> "REPAIRED", why -> "DAY_UNANSWERED");
        Counter.back(ctx, "/admin/reconciliation?date=" + day, told);
    }

    private static KoreanDay day(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return new KoreanDay(LocalDate.parse(text));
            }
        } catch (DateTimeException noSuchDay) {
            throw Problem.invalid("date", "is no day").asException();
        }
        throw Problem.invalid("date", "must be a day in Korea, such as 2026-11-24")
                .asException();
    }
}
