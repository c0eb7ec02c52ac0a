package com.acme.shop.application.usecase;

final class LogsInAUseCase {
    static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("usecase");
}
