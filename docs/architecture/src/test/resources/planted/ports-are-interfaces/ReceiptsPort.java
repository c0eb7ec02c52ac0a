package com.acme.shop.application.port;

interface ReceiptsPort {}
