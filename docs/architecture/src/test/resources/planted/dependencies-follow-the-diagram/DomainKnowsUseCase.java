package com.acme.shop.domain;

import com.acme.shop.application.usecase.SendInvoice;

final class DomainKnowsUseCase {
    SendInvoice next;
}
