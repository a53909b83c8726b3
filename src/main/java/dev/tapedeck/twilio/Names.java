package dev.tapedeck.twilio;

import dev.tapedeck.id.Id;
import java.util.Objects;

/** SIDs in places of paths where the service takes names as well, so that the contract has them as texts. */
final class Names {
    private Names() {}

    /**
     * The SID's text.
     *
     * @throws IllegalArgumentException if it came from an answer and is malformed
     */
    static String of(Id sid, String name) {
        Objects.requireNonNull(sid, name);
        if (!sid.isValid()) {
            throw new IllegalArgumentException("Expected " + name + " to be a well-formed "
                    + sid.getClass().getSimpleName()
                    + " but this one, from an answer, is malformed: check it with isValid() first");
        }
        return sid.value();
    }
}
