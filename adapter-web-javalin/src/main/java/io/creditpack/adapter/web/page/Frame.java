package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Seller;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What surrounds every page.
 *
 * @param words its language
 * @param assets where scripts and styles are, without a slash at the end
 * @param sandboxConsole where the fake Toss is operated, if it is used
 * @param seller who sells
 * @param inOtherLanguage the same page in the other language
 */
public record Frame(Words words, String assets, Optional<URI> sandboxConsole, Seller seller, String inOtherLanguage) {
    /** Two of them begin the name of another host. */
    private static final Pattern LEADING_SLASHES = Pattern.compile("^/+");

    /** Returns the language {@link #inOtherLanguage} is in. */
    public String otherTag() {
        return otherThan(words.language()).tag();
    }

    /** Returns this, leading to another page in the other language: an answer to a POST has no address of its own. */
    public Frame ledTo(String path) {
        return new Frame(words, assets, sandboxConsole, seller, path + "?lang=" + otherTag());
    }

    static Language otherThan(Language language) {
        return language == Language.KOREAN ? Language.ENGLISH : Language.KOREAN;
    }

    /** Returns the address of this request with another {@code lang}. */
    static String translated(Context ctx, Language language) {
        String kept = ctx.queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("lang"))
                .map(Frame::encoded)
                .collect(Collectors.joining());
        return LEADING_SLASHES.matcher(ctx.path()).replaceFirst("/") + "?lang=" + language.tag() + kept;
    }

    private static String encoded(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().stream()
                .map(value -> "&" + encoded(parameter.getKey()) + "=" + encoded(value))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
