package dev.tapedeck.build.facade;

/**
 * An operation, as the method of a wire interface.
 *
 * @param api the name of the interface, such as {@code RecordingsApi}
 * @param method the name of the method, such as {@code deleteRecording}
 */
public record Operation(String api, String method) {}
