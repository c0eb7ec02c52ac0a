package com.acme.shop.domain;

/**
 * What this shop makes for a credit.
 *
 * @param id the customer's name for it, 1 to 100 visible ASCII characters
 * @param title 1 to 200 characters
 */
public record Portfolio(String id, String title) {
    /**
     * Refuses a portfolio without a name or a title.
     *
     * @throws IllegalArgumentException if a component is outside its range
     */
    public Portfolio {
        if (!id.matches("[!-~]{1,100}") || title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("a portfolio has an id and a title");
        }
    }
}
