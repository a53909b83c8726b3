package dev.tapedeck.report.client;

/**
 * One change that a program notices which was written for the old client.
 *
 * @param where the class, and its member if it is about one
 * @param was the declaration as it was
 * @param is the declaration as it is, or that it is gone
 * @param sees what becomes of the program
 */
public record JavaChange(String where, String was, String is, String sees) {
    /** Whether it is about a class as a whole. */
    boolean isOfAClass() {
        return was.startsWith("class ");
    }
}
