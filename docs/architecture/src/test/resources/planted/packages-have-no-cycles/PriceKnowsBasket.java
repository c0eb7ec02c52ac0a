package com.acme.shop.domain.price;

record PriceKnowsBasket(com.acme.shop.domain.Basket basket) {}
