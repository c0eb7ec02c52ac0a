package io.creditpack.adapter.web;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who sells, as every page of a Korean shop must say.
 *
 * @param facts what is known, in the order it is shown; should be complete wherever real money is taken
 * @see <a href="https://www.law.go.kr">Act on the Consumer Protection in Electronic Commerce, Art. 10 and 13</a>
 */
public record Seller(Map<Fact, String> facts) {
    /** Nobody in particular: nothing is sold for real money. */
    public static final Seller UNNAMED = new Seller(Map.of());

    /** What buyers must be told. */
    public enum Fact {
        /** The company's name. */
        NAME,
        /** Who represents it. */
        REPRESENTATIVE,
        /** The number of its business registration. */
        REGISTRATION_NUMBER,
        /** The number of its registration as a mail-order seller. */
        MAIL_ORDER_NUMBER,
        /** Where its office is. */
        ADDRESS,
        /** Where buyers call. */
        PHONE,
        /** Where buyers write. */
        EMAIL,
        /** Who hosts the shop. */
        HOSTING
    }

    public Seller {
        Map<Fact, String> ordered = new EnumMap<>(Fact.class);
        ordered.putAll(facts);
        facts = Collections.unmodifiableMap(ordered);
    }
}
