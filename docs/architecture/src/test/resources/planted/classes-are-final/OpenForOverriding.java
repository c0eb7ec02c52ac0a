package com.acme.shop.domain;

class OpenForOverriding {}
