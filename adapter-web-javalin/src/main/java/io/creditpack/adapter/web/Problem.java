package io.creditpack.adapter.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One refusal, as RFC 9457 writes it.
 *
 * @param kind which of the catalogue
 * @param detail what is wrong with this request, for a person
 * @param errors which fields are wrong, none where it is not about fields
 * @param tossCode Toss's error code where Toss declined
 * @param members what a program needs to know besides, by name
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
        ProblemType kind,
        String detail,
        List<FieldError> errors,
        Optional<String> tossCode,
        Map<String, Object> members) {
    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public Problem(ProblemType kind, String detail, List<FieldError> errors, Optional<String> tossCode) {
        this(kind, detail, errors, tossCode, Map.of());
    }

    /**
     * A field that is wrong.
     *
     * @param field its name in the request
     * @param message what it must be
     */
    public record FieldError(String field, String message) {}

    public static Problem of(ProblemType kind, String detail) {
        return new Problem(kind, detail, List.of(), Optional.empty());
    }

    /** Returns a problem that says one thing more to programs. */
    public static Problem of(ProblemType kind, String detail, String member, Object value) {
        return new Problem(kind, detail, List.of(), Optional.empty(), Map.of(member, value));
    }

    /** The request is not valid because of {@code errors}. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                ProblemType.VALIDATION_FAILED,
                errors.size() == 1 ? "1 field is not valid." : errors.size() + " fields are not valid.",
                errors,
                Optional.empty());
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** The payment was declined by Toss. */
    public static Problem declined(String detail, String tossCode) {
        return new Problem(ProblemType.PAYMENT_DECLINED, detail, List.of(), Optional.of(tossCode));
    }

    /** Returns this as an exception that ends a request. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** What goes over the wire, in its order. */
    record Body(
            String type,
            String title,
            int status,
            String detail,
            String code,
            String instance,
            List<FieldError> errors,

            @JsonProperty @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String tossCode,

            @JsonAnyGetter Map<String, Object> members) {}

    Body body(String instance) {
        return new Body(
                kind.uri(),
                kind.title(),
                kind.status(),
                detail,
                kind.name(),
                instance,
                errors,
                tossCode.orElse(null),
                members);
    }
}
