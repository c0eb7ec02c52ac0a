package com.acme.shop.application.usecase;

final class ReadsAFile {
    byte[] read(java.nio.file.Path file) throws java.io.IOException {
        return java.nio.file.Files.readAllBytes(file);
    }
}
