package io.creditpack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Looks at pages the way their strictest readers do, and leaves a picture of each in {@code target/screenshots}. */
final class Inspection {
    /** A tenth of what is still called good. */
    private static final double LARGEST_SHIFT = 0.01;

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth";

    /** The sum of all shifts that nobody caused; the browser hands out what it noted before in its next task. */
    private static final String SHIFT = """
            () => new Promise((resolve) => {
              let sum = 0;
              const add = (entries) => entries.forEach((entry) => { if (!entry.hadRecentInput) sum += entry.value; });
              const observer = new PerformanceObserver((list) => add(list.getEntries()));
              observer.observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => setTimeout(() => { add(observer.takeRecords()); resolve(sum); }));
            })""";

    private final Axe axe = new Axe();
    private final ColorScheme own;
    private final ColorScheme other;

    /** Looks at pages that are opened in the scheme {@code own}. */
    Inspection(ColorScheme own) {
        this.own = own;
        this.other = own == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** Makes a page prefer this one's scheme, whatever is opened in it. */
    void prepare(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(own).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Fails if the page shifts, is too wide, or keeps somebody out in its own scheme. */
    void of(Page page, String name) {
        assertThat(((Number) page.evaluate(SHIFT)).doubleValue())
                .as(name + " shifts")
                .isLessThanOrEqualTo(LARGEST_SHIFT);
        assertThat(page.evaluate(TOO_WIDE)).as(name + " is too wide").isEqualTo(false);
        page.screenshot(new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat(axe.barriers(page)).as(name + " in " + own).isEmpty();
    }

    /** Fails if something on a page that was looked at cannot be read in the other scheme. */
    void ofOtherColours(Page page, String name) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(other));
        assertThat(axe.unreadable(page)).as(name + " in " + other).isEmpty();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(own));
    }
}
