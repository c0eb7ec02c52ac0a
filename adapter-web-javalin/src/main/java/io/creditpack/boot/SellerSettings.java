package io.creditpack.boot;

import io.creditpack.adapter.web.Seller;
import io.creditpack.adapter.web.Seller.Fact;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who sells: one variable for each fact, {@code SELLER_} and its name. */
final class SellerSettings {
    private static final int LONGEST = 200;

    private static final Map<Fact, Form> FORMS = Map.of(
            Fact.REGISTRATION_NUMBER,
            new Form("\\d{3}-\\d{2}-\\d{5}", "must be a business registration number such as 123-45-67890"),
            Fact.EMAIL,
            new Form("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "must be an e-mail address"),
            Fact.PHONE,
            new Form("[+\\d][\\d -]{6,19}", "must be a phone number such as 02-1234-5678"));

    private static final Form TEXT = new Form(".{1," + LONGEST + "}", "must have at most " + LONGEST + " characters");

    private SellerSettings() {}

    private record Form(String pattern, String mend) {
        String require(String text) {
            if (!Pattern.matches(pattern, text)) {
                throw new IllegalArgumentException("not of this form");
            }
            return text;
        }
    }

    static Seller of(Variables variables) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            Form form = FORMS.getOrDefault(fact, TEXT);
            Function<String, String> reader = form::require;
            variables.read(variable(fact), form.mend(), reader).ifPresent(text -> facts.put(fact, text));
        }
        return new Seller(facts);
    }

    /** Returns what the buyer does not get to know of {@code seller}. */
    static Stream<ConfigProblem> missingIn(Seller seller) {
        return Arrays.stream(Fact.values())
                .filter(fact -> !seller.facts().containsKey(fact))
                .map(fact -> new ConfigProblem(
                        variable(fact), "should be set with live keys: a Korean shop must say who sells"));
    }

    private static String variable(Fact fact) {
        return "SELLER_" + fact.name();
    }
}
