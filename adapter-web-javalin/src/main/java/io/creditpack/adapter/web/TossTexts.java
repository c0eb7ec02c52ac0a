package io.creditpack.adapter.web;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Toss's codes mean to a buyer. Toss's own messages are not shown: they change, and they speak to developers. */
public final class TossTexts {
    private TossTexts() {}

    /** Returns why a payment was declined and what the buyer can do, also for a code nobody has heard of. */
    public static String decline(String tossCode, Language language) {
        ResourceBundle texts = Texts.in("declines", language);
        return texts.getString(texts.containsKey(tossCode) ? tossCode : "default");
    }

    /** Returns whether we have words of our own for a code. */
    public static boolean explains(String tossCode) {
        return Texts.in("declines", Language.KOREAN).containsKey(tossCode);
    }

    /** Returns the names of all banks by their codes. */
    public static Map<String, String> banks(Language language) {
        ResourceBundle names = Texts.in("banks", language);
        return names.keySet().stream()
                .collect(Collectors.toMap(code -> code, names::getString, (one, same) -> one, TreeMap::new));
    }

    /** Returns the name of a bank, or its code if we do not know it. */
    public static String bank(String bankCode, Language language) {
        ResourceBundle names = Texts.in("banks", language);
        return names.containsKey(bankCode) ? names.getString(bankCode) : bankCode;
    }
}
