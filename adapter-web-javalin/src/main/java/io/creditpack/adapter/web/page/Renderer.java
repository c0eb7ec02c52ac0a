package io.creditpack.adapter.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Site;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;

/** Turns a view into a page, through the template that was compiled for it. */
public final class Renderer {
    private static final String TEMPLATES = Renderer.class.getPackageName();

    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), TEMPLATES);
    private final Site site;
    private final Assets assets;

    Renderer(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
        for (Language language : Language.values()) {
            words.put(language, Words.in(language));
        }
    }

    /** Returns what surrounds the answer to this request, in the language it asks for, which is kept for the next. */
    public Frame frame(Context ctx) {
        Language language = Language.of(ctx);
        Language.keep(ctx);
        return new Frame(
                words.getOrDefault(language, Words.in(Language.KOREAN)),
                assets.address(),
                site.sandboxConsole(),
                site.seller(),
                Frame.translated(ctx, Frame.otherThan(language)));
    }

    /**
     * Answers with a page.
     *
     * @param template its file without the ending
     * @param view the one parameter it takes
     */
    public void show(Context ctx, String template, Object view) {
        StringOutput page = new StringOutput();
        engine.render(template + ".jte", view, page);
        ctx.html(page.toString()).contentType("text/html; charset=utf-8");
    }
}
