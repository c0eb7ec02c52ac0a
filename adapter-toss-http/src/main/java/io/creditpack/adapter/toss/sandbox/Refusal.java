package io.creditpack.adapter.toss.sandbox;

import org.jspecify.annotations.Nullable;

/** Ends the handling of a request with an error answer. */
final class Refusal extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String korean;
    private final @Nullable String field;

    private Refusal(int status, String code, Texts texts, @Nullable String field) {
        super(texts.english());
        this.status = status;
        this.code = code;
        this.korean = texts.korean();
        this.field = field;
    }

    private record Texts(String korean, String english) {}

    static Refusal of(TossErrorCode code) {
        return new Refusal(code.status(), code.name(), new Texts(code.message(), code.englishMessage()), null);
    }

    /** Bad input to the sandbox's own calls, with the name of the field that is wrong. */
    static Refusal badField(String field, String problem) {
        String text = field + ": " + problem;
        return new Refusal(400, "INVALID_REQUEST", new Texts(text, text), field);
    }

    /** A control call that makes no sense in the payment's present state. */
    static Refusal notPossible(String why) {
        return new Refusal(409, "NOT_POSSIBLE_NOW", new Texts(why, why), null);
    }

    static Refusal http(int status, String code, String message) {
        return new Refusal(status, code, new Texts(message, message), null);
    }

    /** Answers a code, also one that Toss has not listed yet. */
    static Refusal ofName(String code) {
        return TossErrorCode.named(code).map(Refusal::of).orElseGet(() -> http(400, code, "알 수 없는 오류입니다."));
    }

    /** True if the same request is to be made again later. */
    boolean isTryLater() {
        return TossErrorCode.named(code).filter(TossErrorCode::isTryLater).isPresent();
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message(Language language) {
        return language.pick(korean, String.valueOf(getMessage()));
    }

    @Nullable
    String field() {
        return field;
    }

    /** Nobody looks for where an ordinary outcome was decided, and a hundred thousand of them should be cheap. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
