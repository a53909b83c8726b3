package dev.tapedeck.fault;

/** Where something may come to light. */
enum Channel {
    CONSOLE,
    LOG,
    EXCEPTIONS,
    OBJECTS,
    URLS,
    /** Requests to the configured host, without the one header that is for it. */
    TO_SERVICE,
    AUTHORIZATION,
    TO_STORAGE
}
