package io.creditpack.adapter.web;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the API says to people: one bundle per subject, Korean without and English with a suffix. */
public final class Texts {
    private static final Control NO_DEFAULT_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * Returns the texts of a subject.
     *
     * @throws java.util.MissingResourceException if there is no bundle of that name
     */
    public static ResourceBundle in(String subject, Language language) {
        return ResourceBundle.getBundle("io.creditpack.adapter.web." + subject, language.locale(), NO_DEFAULT_LOCALE);
    }
}
