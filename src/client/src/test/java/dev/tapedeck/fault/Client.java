package dev.tapedeck.fault;

import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;

/** A client of either provider, as the faults use it. */
interface Client extends AutoCloseable {
    PagedIterable<?> list();

    Object fetch();

    /** Fetches this record again, by the id in its response. */
    Object fetchAgain(Object recording);

    void delete();

    Media media();

    /** Reads a field of a record by its JSON name, as its type. */
    Object read(Object recording, String field);

    @Override
    void close();
}
