package com.acme.shop.application.usecase;

record UseCaseKnowsAdapter(com.acme.shop.adapter.files.FolderInvoices invoices) {}
