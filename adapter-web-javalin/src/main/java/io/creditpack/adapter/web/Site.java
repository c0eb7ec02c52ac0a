package io.creditpack.adapter.web;

import java.net.URI;
import java.util.Optional;

/**
 * What a page must know of the installation it belongs to.
 *
 * @param publicUrl the origin customers use, without a slash at the end; success and fail URLs begin with it
 * @param widget what the payment widget is loaded with
 * @param sandboxConsole where the fake Toss is operated; empty when real Toss is asked
 * @param keysMismatch whether client and secret key cannot belong together, so that no payment can succeed
 * @param seller who sells
 */
public record Site(URI publicUrl, Widget widget, Optional<URI> sandboxConsole, boolean keysMismatch, Seller seller) {
    /** Describes an installation where nobody in particular sells. */
    public Site(URI publicUrl, Widget widget, Optional<URI> sandboxConsole, boolean keysMismatch) {
        this(publicUrl, widget, sandboxConsole, keysMismatch, Seller.UNNAMED);
    }

    /**
     * How a browser gets the payment widget.
     *
     * @param clientKey the one Toss key a browser may see
     * @param sdkUrl the script that defines {@code TossPayments}
     * @see <a href="https://docs.tosspayments.com/guides/v2/payment-widget/integration">Toss widget (read 2026-11)</a>
     */
    public record Widget(String clientKey, URI sdkUrl) {}

    /** Returns whether the fake Toss is used; every page says so. */
    public boolean isSandbox() {
        return sandboxConsole.isPresent();
    }

    /** Returns whether browsers reach us over TLS, so that a session cookie must not travel without it. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }
}
