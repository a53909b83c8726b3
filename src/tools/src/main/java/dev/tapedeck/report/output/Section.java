package dev.tapedeck.report.output;

/** The sections of a report, in their order. */
public enum Section {
    WIRE("Breaking on the wire"),
    JAVA("Breaking for Java callers"),
    ADDITION("Additions"),
    NOTE("Notes");

    private final String heading;

    Section(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    boolean breaks() {
        return this == WIRE || this == JAVA;
    }
}
