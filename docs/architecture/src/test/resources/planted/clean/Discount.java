package com.acme.shop.domain.price;

import com.acme.shop.domain.BasketId;

/** Price and basket know each other, but this way round only the id. */
public record Discount(BasketId basket, long won) {}
