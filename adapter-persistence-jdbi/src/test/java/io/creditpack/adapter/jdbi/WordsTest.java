package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.RefundStatus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word the code may write and a table refuses would stop a payment halfway. */
class WordsTest {
    private static final Pattern LIST =
            Pattern.compile("constraint (\\w+) check \\(\\w+ in \\(([^)]*)\\)\\)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");

    private static final Map<String, Enum<?>[]> WORDS = Map.ofEntries(
            Map.entry("orders_mode", Mode.values()),
            Map.entry("payments_mode", Mode.values()),
            Map.entry("credit_entries_mode", Mode.values()),
            Map.entry("credit_accounts_mode", Mode.values()),
            Map.entry("database_mode_word", Mode.values()),
            Map.entry("orders_status", OrderStatus.values()),
            Map.entry("orders_review", ReviewReason.values()),
            Map.entry("order_attempts_failure", Attempt.Failure.Kind.values()),
            Map.entry("payments_status", PaymentStatus.values()),
            Map.entry("order_moves_event", OrderEvent.values()),
            Map.entry("order_moves_status", OrderStatus.values()),
            Map.entry("order_moves_cause", Trigger.Cause.values()),
            Map.entry("credit_entries_type", EntryType.values()),
            Map.entry("credit_holds_ended_how", Hold.How.values()),
            Map.entry("operator_acts_kind", OperatorAct.Kind.values()),
            Map.entry("forced_refunds_verdict", ForcedRefund.Verdict.values()),
            Map.entry("refunds_cause", Trigger.Cause.values()),
            Map.entry("refunds_status", RefundStatus.values()),
            Map.entry("webhook_events_outcome", WebhookEvent.Outcome.values()));

    @Test
    void theTablesKnowEveryWordOfTheCodeAndNoOther() throws IOException, URISyntaxException {
        var known = new TreeMap<String, Set<String>>();
        WORDS.forEach((constraint, words) ->
                known.put(constraint, Stream.of(words).map(Enum::name).collect(Collectors.toSet())));

        assertThat(wordsInTables()).isEqualTo(known);
    }

    private static Map<String, Set<String>> wordsInTables() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(Schema.class.getResource("migration")).toURI());
        var words = new TreeMap<String, Set<String>>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                LIST.matcher(Files.readString(file)).results().forEach(list -> words.put(list.group(1), words(list)));
            }
        }
        return words;
    }

    private static Set<String> words(MatchResult list) {
        return WORD.matcher(list.group(2)).results().map(word -> word.group(1)).collect(Collectors.toSet());
    }
}
