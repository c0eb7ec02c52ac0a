package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person with a browser of their own, and what they do and see. */
final class Buyer implements AutoCloseable {
    /** Longer than the slowest thing that happens by itself: the shop asking Toss again after an answer was lost. */
    private static final double PATIENCE = Duration.ofSeconds(60).toMillis();

    private final Shop shop;
    private final BrowserContext context;
    private final Page page;
    private final List<String> violations = new CopyOnWriteArrayList<>();

    Buyer(Chromium chromium, Shop shop, String locale, int width) {
        this.shop = shop;
        this.context = chromium.browser()
                .newContext(new NewContextOptions().setLocale(locale).setViewportSize(width, width < 600 ? 740 : 800));
        context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        page.onPageError(violations::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    void opens(String path) {
        page.navigate(shop.address(path));
    }

    /** Goes from the prices to a checkout that is ready to pay. */
    void choosesPack(String product) {
        opens("/pricing");
        at("buy-" + product).click();
        seesCheckout();
    }

    void seesCheckout() {
        assertThat(at("pay-button")).isEnabled();
        assertThat(at("sandbox-banner")).isVisible();
    }

    /** Pays with a method of the widget, and decides on Toss's page how that ends. */
    void pays(String method, String choice) {
        at("method-" + method).check();
        at("pay-button").click();
        at(choice).click();
    }

    void sees(String testId) {
        assertThat(at(testId)).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    void seesBalance(int credits) {
        assertThat(at("balance"))
                .hasAttribute("data-value", Integer.toString(credits), new HasAttributeOptions().setTimeout(PATIENCE));
    }

    void owns(int credits) {
        opens("/account");
        seesBalance(credits);
    }

    void signsOut() {
        opens("/sign-out");
        at("sign-out").click();
        page.waitForURL("**/signed-out");
    }

    String orderId() {
        return at("order-id").textContent().trim();
    }

    void deposits(String orderId) {
        pressesInConsole(orderId, "deposit");
    }

    /** Does something to an order's payment in the sandbox's console, in another tab. */
    void pressesInConsole(String orderId, String action) {
        Page console = context.newPage();
        console.navigate(shop.console().toString());
        Locator button = console.locator("[data-order-id='%s'] [data-testid='%s']".formatted(orderId, action));
        button.click();
        assertThat(button).isDisabled();
        console.close();
    }

    /** Waits until the receipt that is open shows a status by itself. */
    void seesStatus(String status) {
        assertThat(page.locator("#order"))
                .hasAttribute("data-status", status, new HasAttributeOptions().setTimeout(PATIENCE));
    }

    /** Opens the receipt again and again until it shows a status. */
    void findsStatus(String orderId, String status) {
        page.waitForCondition(
                () -> {
                    opens("/orders/" + orderId);
                    return page.locator("#order[data-status=" + status + "]").isVisible();
                },
                new WaitForConditionOptions().setTimeout(PATIENCE));
    }

    /** Presses the tab key until the element has the focus. */
    void tabsTo(String testId) {
        sees(testId);
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if (at(testId)
                    .evaluate("element => element === element.getRootNode().activeElement")
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + testId);
    }

    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    /** Fails if a page broke its own content policy, or a script threw. */
    @Override
    public void close() {
        context.close();
        assertThat(violations).isEmpty();
    }
}
