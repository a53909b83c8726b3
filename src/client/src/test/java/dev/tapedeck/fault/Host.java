package dev.tapedeck.fault;

import java.net.URI;
import java.util.List;

/** A server on the loopback address that does what a row says. */
interface Host extends AutoCloseable {
    /** Its address without a path. */
    URI url();

    /** Forgets what came, and does this from now on: one reply a request, the last one again and again. */
    void answer(List<Reply> replies);

    /** The requests that came, oldest first, each from its first line to its last byte. */
    List<String> requests();

    @Override
    void close();
}
