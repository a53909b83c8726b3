package dev.tapedeck.build.overlay;

import dev.tapedeck.build.tree.SpecException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which overlay actions may be skipped on a document that the overlays were not written for.
 *
 * @param without the actions to skip, each named as by {@link SpecException#where}
 * @param misfits called with the fault of each action that does not fit
 */
public record OverlayTolerance(Set<String> without, Consumer<SpecException> misfits) {
    /** No tolerance: an action that does not fit stops the build. */
    public static final OverlayTolerance NONE = new OverlayTolerance(Set.of(), misfit -> {
        throw misfit;
    });

    public OverlayTolerance {
        without = Set.copyOf(without);
    }
}
