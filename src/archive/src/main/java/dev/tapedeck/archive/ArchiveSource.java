package dev.tapedeck.archive;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.util.Objects;
import java.util.Optional;

/**
 * The account whose recordings are archived. Immutable and thread-safe; the client stays the caller's, who closes it.
 *
 * @since 0.1.0
 */
public abstract sealed class ArchiveSource permits TwilioArchiveSource, SignalWireArchiveSource {
    ArchiveSource() {}

    /** Returns the recordings of an account at Twilio. */
    public static ArchiveSource of(TwilioVideo twilio) {
        return new TwilioArchiveSource(Objects.requireNonNull(twilio, "twilio"));
    }

    /**
     * Returns the recordings of a project at SignalWire.
     *
     * @param project its id, by which the archive recognises it; recordings of SignalWire do not name it
     */
    public static ArchiveSource of(SignalWireVideo signalWire, String project) {
        return new SignalWireArchiveSource(
                Objects.requireNonNull(signalWire, "signalWire"), Objects.requireNonNull(project, "project"));
    }

    /** Returns the provider's name in an archive. */
    abstract String provider();

    /** Returns the account's id; empty if only its recordings say. */
    abstract Optional<String> account();

    /** Returns the id of the account that owns a recording, by its JSON; empty if it does not say. */
    abstract Optional<String> accountOf(Item item);

    /** Returns whether listings can be restricted to a time of creation, and begin with the newest. */
    abstract boolean hasDates();

    /**
     * Fetches a page.
     *
     * @param token of an earlier page; empty for the first page of the slice
     */
    abstract ListedPage page(Slice slice, Optional<String> token);

    abstract Item fetch(String id);

    /** Fetches a room, or a room's session, as JSON. */
    abstract String room(String id);

    abstract void delete(String id);
}
