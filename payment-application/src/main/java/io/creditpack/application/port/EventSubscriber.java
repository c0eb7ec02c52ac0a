package io.creditpack.application.port;

/**
 * Who hears of events.
 *
 * <p>An event comes once or more often, and each account's events in their order. Never call it inside a transaction. It
 * does not throw for anything the other side or the network does.
 */
public interface EventSubscriber {
    /** Tells of an event, and returns within a minute whether it was taken. */
    Receipt deliver(OutgoingEvent event);

    /** What became of a delivery. */
    enum Receipt {
        /** It was taken; it need not come again. */
        TAKEN,
        /** It was not, or nobody knows; it comes again. */
        NOT_TAKEN,
        /** It is not wanted, now or later. */
        REFUSED
    }
}
