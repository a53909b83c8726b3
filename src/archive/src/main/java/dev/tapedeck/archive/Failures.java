package dev.tapedeck.archive;

/** The reasons for failures in a journal. */
final class Failures {
    /** The start of transient reasons, after which the next run tries again. */
    static final String TRANSIENT = "(transient) ";

    private Failures() {}
}
