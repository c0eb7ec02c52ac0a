package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Limit;
import io.creditpack.adapter.web.OperatorSessions;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.usecase.EndSessions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where operators come in and out. */
final class DoorPages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(DoorPages.class);
    private static final String INSIDE = "/admin/orders";

    private final Counter counter;
    private final Office.Door door;

    DoorPages(Counter counter, Office.Door door) {
        this.counter = counter;
        this.door = door;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin", this::enter, Access.PUBLIC);
        routes.post("/admin/session", this::signIn, Access.OFFICE_DOOR, Limit.SIGN_INS);
        routes.post("/admin/session/end", this::signOut, Access.OFFICE);
    }

    private void enter(Context ctx) {
        if (sessions().callerOf(ctx).isPresent()) {
            ctx.redirect(INSIDE, HttpStatus.SEE_OTHER);
        } else {
            show(ctx);
        }
    }

    /** Answers with the door; the status is set already. */
    void show(Context ctx) {
        Desk desk = counter.desk(ctx);
        var atTheDoor = new Desk(desk.frame().ledTo("/admin"), Optional.empty(), desk.told());
        boolean refused = ctx.path().equals("/admin/session");
        counter.show(ctx, "door", new DoorView(atTheDoor, sessions().arePossible(), refused));
    }

    private void signIn(Context ctx) {
        Caller operator = Counter.text(ctx, "token")
                .flatMap(token -> sessions().open(ctx, token, door.ids().next()))
                .orElseThrow(() -> {
                    LOG.warn("Somebody tried a token at the back office that is nobody's");
                    return Problem.of(ProblemType.UNAUTHENTICATED, "This token opens nothing.")
                            .asException();
                });
        LOG.info("{} signed in to the back office", operator.name());
        ctx.redirect(INSIDE, HttpStatus.SEE_OTHER);
    }

    private void signOut(Context ctx) {
        sessions().idOf(ctx).map(EndSessions.Command::new).ifPresent(door.endSessions()::handle);
        sessions().forget(ctx);
        LOG.info("{} signed out of the back office", Caller.of(ctx).name());
        Counter.back(ctx, "/admin", "SIGNED_OUT");
    }

    private OperatorSessions sessions() {
        return door.signIn().operators();
    }
}
