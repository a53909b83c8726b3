package dev.tapedeck.fault;

import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;

/** A client of either provider, as the faults use it. */
interface Client extends AutoCloseable {
    PagedIterable<?> list();

    Object fetch();

    /** Fetches this record again, by the id that its answer gave. */
    Object fetchAgain(Object recording);

    void delete();

    Media media();

    /** A field of a record by its name on the wire, read as its type. */
    Object read(Object recording, String field);

    @Override
    void close();
}
