package io.creditpack.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A test with one shop for all its stories, and a browser for all tests; each buyer is a new guest with a profile of its own. */
@Tag("browser")
abstract class InBrowser {
    private static @Nullable Chromium running;
    private static Chromium chromium;
    private static Shop shop;

    @BeforeAll
    static void open() {
        chromium = chromium();
        shop = Shop.open();
    }

    /** Started once, for that takes seconds; it ends with this process. */
    private static synchronized Chromium chromium() {
        Chromium known = running == null ? Chromium.launch() : running;
        running = known;
        return known;
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
    }

    static Shop shop() {
        return shop;
    }

    /** Returns somebody who was never here. */
    static Buyer buyer(String locale, int width) {
        return new Buyer(chromium, shop, locale, width);
    }

    static Buyer buyer() {
        return buyer("ko-KR", 1280);
    }
}
