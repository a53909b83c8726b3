package dev.tapedeck.facade;

import java.util.Objects;

/**
 * The names of a service's query parameters for paging. A page token keeps only these parameters, and no filters.
 *
 * @param size the parameter for the number of records per page
 * @param number the parameter for the page number
 * @param cursor the parameter for the page's cursor; if the service lacks one of the three, use any name it does not
 *     use
 * @since 0.1.0
 */
public record PageParameters(String size, String number, String cursor) {
    /** Checks for null. */
    public PageParameters {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(cursor, "cursor");
    }
}
