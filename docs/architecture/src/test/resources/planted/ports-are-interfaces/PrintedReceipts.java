package com.acme.shop.application.port;

final class PrintedReceipts {}
