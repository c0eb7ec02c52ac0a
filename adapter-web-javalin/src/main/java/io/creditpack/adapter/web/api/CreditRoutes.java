package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.Page;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One's own credits and how they came about. */
public final class CreditRoutes implements Routes {
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    private final CreditStatement statement;

    public CreditRoutes(CreditStatement statement) {
        this.statement = statement;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/credits", ctx -> CreditsAnswer.give(ctx, statement, account(ctx)), Access.CUSTOMER);
        routes.get("/api/credits/entries", this::entries, Access.CUSTOMER);
        routes.get("/api/credits/entries.csv", this::csv, Access.CUSTOMER);
    }

    private static AccountId account(Context ctx) {
        return new AccountId(Identity.of(ctx).id());
    }

    record EntriesBody(List<EntryBody> entries, @Nullable String next) {}

    record EntryBody(
            String entryId,
            String type,
            long credits,
            long balanceAfter,
            @Nullable String orderId,
            String reference,
            String createdAt) {

        static EntryBody of(PostedEntry posted) {
            CreditEntry entry = posted.entry();
            return new EntryBody(
                    entry.id().value(),
                    entry.type().name(),
                    entry.credits().units(),
                    posted.balanceAfter(),
                    entry.source().order().map(OrderId::value).orElse(null),
                    entry.source().reference(),
                    entry.createdAt().toString());
        }
    }

    private void csv(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"credits.csv\"");
        ctx.contentType("text/csv; charset=utf-8");
        ctx.result(StatementCsv.of(statement, account(ctx)).getBytes(StandardCharsets.UTF_8));
    }

    private void entries(Context ctx) {
        String accept = ctx.header(Header.ACCEPT);
        if (accept != null && accept.startsWith("text/csv")) {
            csv(ctx);
            return;
        }
        Paging paging = Paging.of(ctx, position -> SEQUENCE.matcher(position).matches());
        long before = paging.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
        Page<PostedEntry> page = statement.page(account(ctx), before, paging.limit());
        List<EntryBody> entries = page.items().stream().map(EntryBody::of).toList();
        Json.answer(ctx, 200, new EntriesBody(entries, Paging.next(page)));
    }
}
