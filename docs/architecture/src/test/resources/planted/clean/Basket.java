package com.acme.shop.domain;

import com.acme.shop.domain.price.Price;
import java.time.Instant;
import java.util.List;

public final class Basket {
    private static final long[] LIMITS = {1, 10};

    private final List<Price> prices;
    private final Instant filledAt;

    public Basket(List<Price> prices, Instant filledAt) {
        this.prices = List.copyOf(prices);
        this.filledAt = filledAt;
    }

    public long total() {
        return prices.stream().mapToLong(Price::won).sum();
    }

    /** A private step of a calculation may count. */
    private static final class Sum {
        private long won;

        void add(Price price) {
            won += price.won();
        }
    }

    public long sum() {
        var sum = new Sum();
        prices.forEach(sum::add);
        return sum.won;
    }

    public Size size() {
        return prices.size() < LIMITS[1] ? Size.SMALL : Size.LARGE;
    }

    public Instant filledAt() {
        return filledAt;
    }

    public enum Size {
        SMALL {
            @Override
            int boxes() {
                return 1;
            }
        },
        LARGE {
            @Override
            int boxes() {
                return 2;
            }
        };

        abstract int boxes();
    }
}
