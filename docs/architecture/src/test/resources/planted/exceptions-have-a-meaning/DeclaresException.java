package com.acme.shop.application.port;

interface DeclaresException {
    void write() throws Exception;
}
