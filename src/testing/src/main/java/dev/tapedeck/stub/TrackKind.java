package dev.tapedeck.stub;

/** What a recorded track has. */
public enum TrackKind {
    AUDIO,
    VIDEO
}
