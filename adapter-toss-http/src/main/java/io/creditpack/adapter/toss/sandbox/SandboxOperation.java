package io.creditpack.adapter.toss.sandbox;

/** The calls of Toss's core API that the sandbox counts; all but {@link #TRANSACTIONS} can be made to fail. */
public enum SandboxOperation {
    CONFIRM("confirm"),
    QUERY("query"),
    CANCEL("cancel"),
    TRANSACTIONS("transactions");

    private final String wireName;

    SandboxOperation(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
