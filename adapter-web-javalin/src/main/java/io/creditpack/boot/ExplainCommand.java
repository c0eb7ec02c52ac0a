package io.creditpack.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditpack.adapter.jdbi.Database;
import io.creditpack.application.query.CreditTrace;
import io.creditpack.application.query.OrderTimeline;
import io.creditpack.application.query.OrderTimeline.Event;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.order.OrderId;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command that tells the story of an order, or follows the credits of a ledger entry. */
final class ExplainCommand {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_ENTRY_ID = 400;

    private final PrintStream out;
    private final boolean json;

    ExplainCommand(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    boolean explain(AppConfig config, String id) {
        try (Database database = Database.open(config.database().toExisting())) {
            Tables.migrate(config, database);
            Optional<List<Event>> story = ofOrder(database, id).or(() -> ofEntry(database, id));
            if (json) {
                print(id, story.orElse(List.of()));
            } else {
                story.ifPresentOrElse(
                        events -> events.forEach(this::print),
                        () -> out.println("There is no order and no ledger entry of this id."));
            }
            return story.isPresent();
        }
    }

    private static Optional<List<Event>> ofOrder(Database database, String id) {
        return Optional.of(id)
                .filter(OrderId::isLegal)
                .map(OrderId::new)
                .flatMap(new OrderTimeline(database.store(), database.operatorLog())::of);
    }

    /** A lot is named after the grant that made it. */
    private static Optional<List<Event>> ofEntry(Database database, String id) {
        return Optional.of(id)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_ENTRY_ID)
                .map(EntryId::new)
                .flatMap(new CreditTrace(database.store())::of);
    }

    private void print(Event event) {
        out.printf(
                "%s  %-8s %-28s by %-12s -> %s%n",
                event.at(), event.kind(), event.what(), event.cause(), event.result());
    }

    private void print(String id, List<Event> events) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("events", events.stream().map(ExplainCommand::fields).toList());
        try {
            out.println(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(Event event) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("at", event.at().toString());
        fields.put("kind", event.kind().name());
        fields.put("what", event.what());
        fields.put("cause", event.cause());
        fields.put("result", event.result());
        return fields;
    }
}
