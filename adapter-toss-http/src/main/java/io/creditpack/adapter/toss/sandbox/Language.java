package io.creditpack.adapter.toss.sandbox;

import java.util.Locale;

/** The language of messages and enum words, chosen by {@code Accept-Language} as Toss does. */
enum Language {
    KOREAN,
    ENGLISH;

    static Language of(String acceptLanguage) {
        return acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : KOREAN;
    }

    String pick(String korean, String english) {
        return this == KOREAN ? korean : english;
    }
}
