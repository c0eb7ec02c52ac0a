package com.acme.shop.domain;

final class LogsInTheDomain {
    static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("domain");
}
