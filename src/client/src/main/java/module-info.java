/**
 * A typed API client for the video services of Twilio and SignalWire.
 *
 * <p>Start with {@link dev.tapedeck.twilio.TwilioVideo} or {@link dev.tapedeck.signalwire.SignalWireVideo}. Both have a
 * group for each kind of resource, such as {@code rooms()} and {@code recordings()}, whose methods send the operations
 * of the provider's contract. {@link dev.tapedeck.recordings.RecordingSource} lists, downloads and deletes recordings
 * of either provider.
 *
 * <pre>{@code
 * RecordingSource source = RecordingSource.of(twilio);
 * for (VideoRecording recording : source.list()) {
 *     MediaFile file = source.media(recording).saveTo(archive.resolve(recording.fileName()));
 *     System.out.println(file.path() + ": " + file.sizeInBytes() + " bytes");
 * }
 * }</pre>
 *
 * <p>Calls block the calling thread. Clients, groups, models and listings are thread-safe. All exceptions from calls
 * extend {@link dev.tapedeck.error.VideoException}; wrong arguments are {@link IllegalArgumentException}s before any
 * request. Unless an element is marked {@code @Nullable}, it is never null.
 *
 * <p>Models, request objects, ids and enums are generated from the contracts, in {@code model} and {@code id}.
 */
module dev.tapedeck {
    requires transitive dev.tapedeck.runtime;

    exports dev.tapedeck.recordings;
    exports dev.tapedeck.signalwire;
    exports dev.tapedeck.signalwire.id;
    exports dev.tapedeck.signalwire.model;
    exports dev.tapedeck.twilio;
    exports dev.tapedeck.twilio.id;
    exports dev.tapedeck.twilio.model;
    exports dev.tapedeck.twilio.webhook;
}
