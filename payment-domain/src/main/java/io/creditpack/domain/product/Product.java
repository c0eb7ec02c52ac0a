package io.creditpack.domain.product;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;

/**
 * A credit pack: so many credits at such a price.
 *
 * <p>An order keeps the product as it was when the order was placed; a later price touches no earlier order.
 *
 * @param id its stable name
 * @param name what a customer reads, 1 to 100 characters (the limit of an orderName at Toss)
 * @param credits what a paid order grants, 1 or more
 * @param price VAT included, 1 won or more
 */
public record Product(ProductId id, String name, Credits credits, Won price) {
    /**
     * Refuses a pack without a name, credits or a price.
     *
     * @throws IllegalArgumentException if a component is outside its range
     */
    public Product {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a product name has 1 to 100 characters");
        }
        if (credits.isZero() || price.isZero()) {
            throw new IllegalArgumentException("a product has credits and a price");
        }
    }

    /**
     * Returns the credits that go when {@code canceled} of the price went back: their share, rounded down to whole
     * credits. All of the price takes all of the credits.
     */
    public Credits takenBackAfter(Won canceled) {
        return Credits.of(Math.multiplyExact(credits.units(), canceled.amount()) / price.amount());
    }

    /** Returns the least part of the price that takes {@code part} of the credits back. */
    public Won shareOf(Credits part) {
        long share = Math.multiplyExact(price.amount(), part.units());
        return Won.of(Math.floorDiv(share + credits.units() - 1, credits.units()));
    }
}
