package dev.tapedeck.report;

import dev.tapedeck.build.tree.SpecException;

/** The verdict of a report is the one to fail on. */
final class UnwantedVerdictException extends SpecException {
    private static final long serialVersionUID = 1L;

    UnwantedVerdictException(String document, String problem) {
        super(document, "", problem, "see the report above, or leave -DfailOn out");
    }
}
