package io.creditpack.adapter.toss;

import java.util.Objects;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;

/** Whether any byte of a request may have left; before that, nothing can have happened at Toss. */
final class Departure {
    /** Notes the departure on each request that carries one. */
    static final EventListener LISTENER = new EventListener() {
        @Override
        public void requestHeadersStart(Call call) {
            of(call.request()).begun = true;
        }
    };

    private volatile boolean begun;

    static Departure of(Request request) {
        return Objects.requireNonNull(request.tag(Departure.class), "every request to Toss has a departure");
    }

    boolean hasBegun() {
        return begun;
    }

    /** Forgets a departure that came to nothing for sure: Toss refused the key. */
    void takeBack() {
        begun = false;
    }
}
