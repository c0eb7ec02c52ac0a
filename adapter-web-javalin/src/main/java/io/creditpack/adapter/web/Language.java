package io.creditpack.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages we speak; Korean unless something else is asked for. */
public enum Language {
    KOREAN(Locale.KOREAN),
    ENGLISH(Locale.ENGLISH);

    private static final String COOKIE = "lang";
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Returns {@code ko} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /**
     * Returns the language of {@code ?lang=}, else the one that was chosen that way before, else the best of {@code
     * Accept-Language}, else Korean.
     */
    public static Language of(Context ctx) {
        return chosen(ctx)
                .or(() -> Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(Language::tagged))
                .or(() -> Optional.ofNullable(ctx.header("Accept-Language")).flatMap(Language::preferred))
                .orElse(KOREAN);
    }

    /** Keeps what {@code ?lang=} chose, if anything, for the pages this one leads to. */
    public static void keep(Context ctx) {
        chosen(ctx).ifPresent(language -> {
            var cookie = new Cookie(COOKIE, language.tag());
            cookie.setMaxAge(Math.toIntExact(LIFETIME.toSeconds()));
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            ctx.cookie(cookie);
        });
    }

    private static Optional<Language> chosen(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang")).flatMap(Language::tagged);
    }

    private static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    private static Optional<Language> preferred(String acceptLanguage) {
        try {
            List<Locale> spoken = Arrays.stream(values()).map(Language::locale).toList();
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), spoken))
                    .map(Locale::getLanguage)
                    .flatMap(Language::tagged);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The Java library looks at the first part of a range that is nothing but a hyphen.
            return Optional.empty();
        }
    }
}
