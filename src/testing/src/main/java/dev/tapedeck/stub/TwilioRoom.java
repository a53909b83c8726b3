package dev.tapedeck.stub;

import dev.tapedeck.stub.twilio.Account;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * A room of Twilio's that a test fills. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TwilioRoom {

    private final Account account;
    private final Clock clock;
    private final String sid;

    TwilioRoom(Account account, Clock clock, String sid) {
        this.account = account;
        this.clock = clock;
        this.sid = sid;
    }

    /** Returns the room's SID. */
    public String sid() {
        return sid;
    }

    /** Adds a recording of a track in this room, and returns its SID. */
    public String recording(Consumer<RecordingSetup> setup) {
        return account.add(sid, RecordingSetup.recording(setup, clock.instant()));
    }

    /** Adds a completed recording with the usual values, and returns its SID. */
    public String recording() {
        return recording(usual -> {});
    }

    /** Adds a composition of this room, and returns its SID. */
    public String composition(Consumer<CompositionSetup> setup) {
        return account.add(sid, CompositionSetup.composition(setup, clock.instant()));
    }

    /** Adds a completed composition with the usual values, and returns its SID. */
    public String composition() {
        return composition(usual -> {});
    }

    /**
     * Lets someone join, and returns the SID of their participant.
     *
     * @throws IllegalStateException if the room is completed or full
     */
    public String join(String identity) {
        return account.join(sid, identity);
    }

    /** Completes the room: all participants leave. */
    public void complete() {
        account.completeRoom(sid);
    }
}
