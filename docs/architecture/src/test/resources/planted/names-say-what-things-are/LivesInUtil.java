package com.acme.shop.domain.util;

final class LivesInUtil {}
