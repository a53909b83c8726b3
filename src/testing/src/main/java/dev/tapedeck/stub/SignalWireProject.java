package dev.tapedeck.stub;

import dev.tapedeck.stub.signalwire.Project;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a test puts into the project of a {@link StandIn} at SignalWire. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SignalWireProject {

    // SignalWire's contract has it for the names of rooms.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Project project;
    private final Clock clock;

    SignalWireProject(Project project, Clock clock) {
        this.project = project;
        this.clock = clock;
    }

    /**
     * Returns the session in progress of the room with this name. Room and session are created if there are none.
     *
     * @throws IllegalArgumentException if the name is not one that SignalWire allows
     */
    public SignalWireRoom room(String name) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "name must have 1 to 100 letters, digits, _ and - but was \"" + name + "\"");
        }
        return new SignalWireRoom(project, clock, project.openSession(name));
    }
}
