package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.page.Renderer;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where operators hand in what they want and get to see what came of it. */
final class Counter {
    private static final int LONGEST_REASON = 200;

    /** The server's readers of anything else break at what they cannot read. */
    private static final Pattern OF_A_FORM = Pattern.compile(
            "application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final Renderer renderer;
    private final KeepOperatorLog log;

    Counter(Renderer renderer, KeepOperatorLog log) {
        this.renderer = renderer;
        this.log = log;
    }

    Desk desk(Context ctx) {
        return new Desk(
                renderer.frame(ctx), Caller.find(ctx).map(Caller::name), Optional.ofNullable(ctx.queryParam("told")));
    }

    void show(Context ctx, String template, Object view) {
        renderer.show(ctx, "office/" + template, view);
    }

    /**
     * Reads why something is to be done.
     *
     * @throws io.creditpack.adapter.web.ProblemException 400 if there is no reason, one longer than 200 characters, or one
     *     with a character that no database keeps
     */
    static String reason(Context ctx) {
        return text(ctx, "reason")
                .filter(reason -> reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0)
                .orElseThrow(() -> Problem.invalid("reason", "must be a text of 1 to 200 characters")
                        .asException());
    }

    /**
     * Returns what was typed into a field; empty if it is blank.
     *
     * @throws io.creditpack.adapter.web.ProblemException 415 if the body is not what our forms send
     */
    static Optional<String> text(Context ctx, String field) {
        if (!OF_A_FORM
                .matcher(Objects.requireNonNullElse(ctx.header(Header.CONTENT_TYPE), ""))
                .matches()) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send what a form of ours sends.")
                    .asException();
        }
        return Optional.ofNullable(ctx.formParam(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Writes down what is about to be done by whoever sent the request. */
    void note(Context ctx, Kind kind, About about, String reason) {
        log.handle(new KeepOperatorLog.Command(Caller.of(ctx).name(), kind, about, reason));
    }

    /** Sends the browser back to a page, which tells what came of it; loading that again does nothing again. */
    static void back(Context ctx, String path, String told) {
        ctx.redirect(path + (path.indexOf('?') < 0 ? "?" : "&") + "told=" + told, HttpStatus.SEE_OTHER);
    }
}
