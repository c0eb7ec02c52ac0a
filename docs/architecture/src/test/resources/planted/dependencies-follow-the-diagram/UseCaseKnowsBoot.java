package com.acme.shop.application.usecase;

final class UseCaseKnowsBoot {
    void restart() {
        com.acme.shop.boot.Main.main(new String[0]);
    }
}
