package dev.tapedeck.facade;

import java.util.Objects;

/**
 * How a service names the query parameters of its listings. A page token keeps these alone, and no filters.
 *
 * @param size the parameter for the number of records a page
 * @param number the parameter for the number of a page
 * @param cursor the parameter that says which page; what the service does not have may be any other name
 */
public record PageParameters(String size, String number, String cursor) {
    /** Keeps the names. */
    public PageParameters {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(cursor, "cursor");
    }
}
