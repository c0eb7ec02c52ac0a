package io.creditpack.adapter.toss.sandbox;

/** How the buyer pays; Toss writes the Korean word unless English is asked for. */
public enum SandboxMethod {
    CARD("카드"),
    EASY_PAY("간편결제"),
    TRANSFER("계좌이체"),
    MOBILE_PHONE("휴대폰"),
    VIRTUAL_ACCOUNT("가상계좌");

    private final String korean;

    SandboxMethod(String korean) {
        this.korean = korean;
    }

    String wireName(Language language) {
        return language == Language.KOREAN ? korean : name();
    }
}
