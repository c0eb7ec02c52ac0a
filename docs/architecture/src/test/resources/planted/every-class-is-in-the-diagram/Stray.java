package com.acme.shop.misc;

/** Uses nothing of the service: only its package is wrong. */
final class Stray {}
