package dev.tapedeck.report.wire;

/** Kinds of change. */
enum ChangeKind {
    /** It is new. */
    ADDED,
    /** It is new, and every request must have it. */
    DEMANDED,
    /** It is gone. */
    GONE,
    /** More is allowed than before. */
    WIDENED,
    /** Less is allowed than before. */
    NARROWED,
    /** Only upper and lower case differ. */
    CASE,
    /** It is different, and neither value contains the other. */
    OTHER
}
