package dev.tapedeck.stub;

import dev.tapedeck.stub.signalwire.Project;
import java.time.Clock;
import java.util.Objects;

/**
 * What a test puts into the project of a {@link StandIn} at SignalWire. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SignalWireProject {

    private final Project project;
    private final Clock clock;

    SignalWireProject(Project project, Clock clock) {
        this.project = project;
        this.clock = clock;
    }

    /** Returns the session of the room with this name; the same name gives the same session. */
    public SignalWireRoom room(String name) {
        return new SignalWireRoom(project, clock, Project.sessionOf(Objects.requireNonNull(name, "name")));
    }
}
