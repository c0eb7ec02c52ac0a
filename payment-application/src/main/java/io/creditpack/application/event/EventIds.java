package io.creditpack.application.event;

import io.creditpack.application.port.OutgoingEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names events after their cause, in a form that fits a header. */
final class EventIds {
    private static final int NAME_BYTES = 16;

    private EventIds() {}

    static String of(Kind kind, String cause) {
        try {
            byte[] text = (kind.word() + ":" + cause).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "evt_" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
