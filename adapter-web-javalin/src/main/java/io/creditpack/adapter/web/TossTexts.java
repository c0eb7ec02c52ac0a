package io.creditpack.adapter.web;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What Toss's codes mean to a buyer. Toss's own messages are not shown: they change, and they speak to developers. */
public final class TossTexts {
    private static final Control NO_DEFAULT_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private TossTexts() {}

    /** Returns why a payment was declined and what the buyer can do, also for a code nobody has heard of. */
    public static String decline(String tossCode, Language language) {
        ResourceBundle texts = bundle("declines", language);
        return texts.getString(texts.containsKey(tossCode) ? tossCode : "default");
    }

    /** Returns whether we have words of our own for a code. */
    public static boolean explains(String tossCode) {
        return bundle("declines", Language.KOREAN).containsKey(tossCode);
    }

    /** Returns the name of a bank, or its code if we do not know it. */
    public static String bank(String bankCode, Language language) {
        ResourceBundle names = bundle("banks", language);
        return names.containsKey(bankCode) ? names.getString(bankCode) : bankCode;
    }

    /** @throws MissingResourceException if the bundle is not in the jar */
    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle("io.creditpack.adapter.web." + name, language.locale(), NO_DEFAULT_LOCALE);
    }
}
