package io.creditpack.domain.credit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The canonical bytes of an entry or a checkpoint, as {@code docs/reference/ledger.md} describes them.
 *
 * <p>Every field is a text in UTF-8 behind its length in four bytes, so that no two entries share their bytes; a missing
 * field has the length -1.
 */
final class ChainContent {
    private static final int MISSING = -1;

    private final MessageDigest digest;

    ChainContent() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ChainContent entry(CreditEntry entry, CreditBalance balanceAfter, List<LotChange> changes) {
        text(entry.id().value())
                .text(entry.type().name())
                .number(entry.credits().units());
        source(entry.source());
        time(Optional.of(entry.createdAt())).time(entry.expiresAt());
        number(balanceAfter.balance()).number(balanceAfter.held().units()).number(changes.size());
        for (LotChange change : changes) {
            text(change.lot().value()).number(change.remaining()).number(change.held());
        }
        return this;
    }

    private void source(CreditEntry.Source source) {
        optional(source.order().map(order -> order.value()));
        text(source.reference());
        optional(source.payment().map(payment -> payment.paymentKey().value()));
        optional(source.payment().flatMap(PaymentEvidence::transactionKey));
    }

    private ChainContent time(Optional<Instant> time) {
        return optional(time.map(at -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at))));
    }

    ChainContent time(Instant time) {
        return time(Optional.of(time));
    }

    ChainContent number(long number) {
        return text(Long.toString(number));
    }

    ChainContent text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    private ChainContent optional(Optional<String> text) {
        if (text.isEmpty()) {
            length(MISSING);
            return this;
        }
        return text(text.get());
    }

    private void length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    ChainHash hash() {
        return new ChainHash(HexFormat.of().formatHex(digest.digest()));
    }
}
