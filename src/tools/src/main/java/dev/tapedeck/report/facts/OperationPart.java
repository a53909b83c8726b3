package dev.tapedeck.report.facts;

/** The parts of an operation. A compatible change makes inputs less strict and responses stricter. */
public enum OperationPart {
    OPERATION,
    INPUT,
    RESPONSE,
    /** A header of a success. */
    HEADER,
    ERROR
}
