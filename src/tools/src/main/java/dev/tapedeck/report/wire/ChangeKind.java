package dev.tapedeck.report.wire;

/** Which way something changed. */
enum ChangeKind {
    /** It is there now. */
    ADDED,
    /** It is there now, and every request must have it. */
    DEMANDED,
    /** It is no longer there. */
    GONE,
    /** More is allowed than before. */
    WIDENED,
    /** Less is allowed than before. */
    NARROWED,
    /** Only upper and lower case differ. */
    CASE,
    /** It is otherwise, and neither contains the other. */
    OTHER
}
