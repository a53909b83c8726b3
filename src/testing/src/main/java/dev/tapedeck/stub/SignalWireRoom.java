package dev.tapedeck.stub;

import dev.tapedeck.stub.signalwire.Project;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A room session of SignalWire's that a test fills. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SignalWireRoom {

    private final Project project;
    private final Clock clock;
    private final String sessionId;

    SignalWireRoom(Project project, Clock clock, String sessionId) {
        this.project = project;
        this.clock = clock;
        this.sessionId = sessionId;
    }

    /** Returns the id of the room's session. */
    public String sessionId() {
        return sessionId;
    }

    /**
     * Adds a recording of the session, and returns its id.
     *
     * @throws IllegalArgumentException if its status is {@link RecordingSetup.Status#FAILED}, which SignalWire does not
     *     have
     */
    public String recording(Consumer<RecordingSetup> setup) {
        return project.add(sessionId, RecordingSetup.recording(setup, clock.instant()));
    }

    /**
     * Lets someone join, and returns the id of the member.
     *
     * @throws IllegalStateException if the session has ended
     */
    public String join(String name) {
        return project.join(sessionId, Objects.requireNonNull(name, "name"));
    }

    /** Ends the session: all members leave. The room stays, and can have another session. */
    public void complete() {
        project.endSession(sessionId);
    }

    /** Adds a completed recording with the usual values, and returns its id. */
    public String recording() {
        return recording(usual -> {});
    }
}
