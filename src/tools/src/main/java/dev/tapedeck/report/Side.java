package dev.tapedeck.report;

/** Who writes what stands at a place: an input may only grow laxer, an answer only stricter. */
enum Side {
    OPERATION,
    INPUT,
    ANSWER,
    FAILURE
}
