package com.acme.shop.adapter.web;

record PageReadsFolder(com.acme.shop.adapter.files.FolderInvoices invoices) {}
