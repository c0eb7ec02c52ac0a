package io.creditpack.adapter.web.api;

import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.Page;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as a spreadsheet reads it: RFC 4180, and no cell that a spreadsheet would run as a formula. */
final class StatementCsv {
    private static final int PAGE = 100;
    private static final String HEADER = "createdAt,type,credits,balanceAfter,orderId,reference,entryId\r\n";

    /** A Korean or Japanese Excel reads the wide forms as the narrow ones. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private StatementCsv() {}

    /** Returns every entry, newest first. */
    static String of(CreditStatement statement, AccountId account) {
        var csv = new StringBuilder(HEADER);
        Optional<Long> before = Optional.of(Long.MAX_VALUE);
        while (before.isPresent()) {
            Page<PostedEntry> page = statement.page(account, before.get(), PAGE);
            page.items().forEach(entry -> csv.append(line(entry)));
            before = page.next().map(Long::valueOf);
        }
        return csv.toString();
    }

    private static String line(PostedEntry posted) {
        CreditEntry entry = posted.entry();
        return Stream.of(
                        entry.createdAt().toString(),
                        entry.type().name(),
                        Long.toString(entry.type().onBalance() * entry.credits().units()),
                        Long.toString(posted.balanceAfter()),
                        cell(entry.source().order().map(OrderId::value).orElse("")),
                        cell(entry.source().reference()),
                        cell(entry.id().value()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading apostrophe makes a spreadsheet show the text instead of running it. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        String shown = formula ? "'" + text : text;
        boolean plain = shown.chars().noneMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n');
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }
}
