package dev.tapedeck.stub.http;

/**
 * How the bytes of a response are sent.
 *
 * @param end what happens after them
 * @param bodyBytes how many bytes of the body are sent; {@link #NONE} sends not even a head, {@link #ALL} everything
 */
public record Delivery(End end, long bodyBytes) {

    /** Not even the head of the response. */
    public static final long NONE = -1;

    /** The whole body. */
    public static final long ALL = Long.MAX_VALUE;

    /** The usual delivery: everything, and the connection stays open. */
    public static final Delivery WHOLE = new Delivery(End.KEPT_OPEN, ALL);

    /** What happens to the connection after the bytes. */
    public enum End {

        /** It takes the next request. */
        KEPT_OPEN,

        /** It is closed in good order, as by a server that ends too early. */
        CLOSED,

        /** It is reset, as by a server that crashes or a firewall. */
        RESET,

        /** Nothing more is sent until the client closes it. */
        STALLED
    }
}
