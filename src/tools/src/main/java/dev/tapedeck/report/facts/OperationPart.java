package dev.tapedeck.report.facts;

/** Who writes what stands at a place: an input may only grow laxer, an answer only stricter. */
public enum OperationPart {
    OPERATION,
    INPUT,
    ANSWER,
    FAILURE
}
