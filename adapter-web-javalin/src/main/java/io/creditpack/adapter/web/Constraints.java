package io.creditpack.adapter.web;

import io.creditpack.adapter.web.Problem.FieldError;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks what an object declares with Jakarta Validation. */
public final class Constraints {
    private Constraints() {}

    /** Built when first used, once: it knows nothing but the annotations. */
    private static final class Built {
        // Without expression language: no message of ours computes anything, and input must never be evaluated.
        private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Begins to build the validator, which takes a third of a second, while the caller does something else. */
    public static void prepare() {
        var builder = new Thread(() -> Built.VALIDATOR.getConstraintsForClass(FieldError.class), "constraints");
        builder.setDaemon(true);
        builder.start();
    }

    /** Returns every violation of {@code checked}, by path of the field. */
    public static List<FieldError> violationsOf(Object checked) {
        return Built.VALIDATOR.validate(checked).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }
}
