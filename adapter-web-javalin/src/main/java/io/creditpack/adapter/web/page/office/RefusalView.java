package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import java.util.List;

/**
 * Why an operator does not get what was asked for.
 *
 * @param desk what surrounds it
 * @param title what is wrong
 * @param text what to do about it
 * @param fields the names of fields that are not filled in as they must be
 */
record RefusalView(Desk desk, String title, String text, List<String> fields) {
    RefusalView {
        fields = List.copyOf(fields);
    }

    static RefusalView of(Desk desk, Problem problem) {
        String known = "office.refusal." + problem.kind().name();
        String key = desk.words().find(known).isPresent() ? known : "office.refusal.OTHER";
        return new RefusalView(
                desk,
                desk.words().say(key),
                desk.words().say(key + ".text"),
                problem.errors().stream().map(FieldError::field).toList());
    }
}
