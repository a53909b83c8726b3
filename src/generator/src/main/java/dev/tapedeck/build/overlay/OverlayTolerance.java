package dev.tapedeck.build.overlay;

import dev.tapedeck.build.tree.SpecException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What overlays may leave undone on a document that is not the one they were written for.
 *
 * @param without the actions not to carry out, each as {@link SpecException#where} names it
 * @param misfits is told of each action that does not fit
 */
public record OverlayTolerance(Set<String> without, Consumer<SpecException> misfits) {
    /** None: an action that does not fit stops the build. */
    public static final OverlayTolerance NONE = new OverlayTolerance(Set.of(), misfit -> {
        throw misfit;
    });

    public OverlayTolerance {
        without = Set.copyOf(without);
    }
}
