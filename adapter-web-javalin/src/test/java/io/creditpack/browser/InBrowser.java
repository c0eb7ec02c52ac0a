package io.creditpack.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A test with one browser and one shop for all its stories; each buyer is a new guest. */
@Tag("browser")
abstract class InBrowser {
    private static Chromium chromium;
    private static Shop shop;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
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
