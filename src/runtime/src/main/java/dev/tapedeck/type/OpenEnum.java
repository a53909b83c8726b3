package dev.tapedeck.type;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of a set that the service may add to: the constants that the contract names, and any other text.
 *
 * <p>Each implementation has a nested Java enum {@code Known} for {@code switch}. Equality ignores case, because the
 * services don't always spell a value as their contract does ({@code OPUS} there, {@code opus} on the wire); what came
 * is kept and written back.
 */
public interface OpenEnum {
    /** The value as it stands on the wire. */
    String value();

    /** Among the constants, the one of exactly this text, else the first that differs from it in case only. */
    static <T extends OpenEnum> Optional<T> find(List<T> constants, String value) {
        Objects.requireNonNull(constants, "constants");
        Objects.requireNonNull(value, "value");
        T similar = null;
        for (T constant : constants) {
            if (constant.value().equals(value)) {
                return Optional.of(constant);
            }
            if (similar == null && constant.value().equalsIgnoreCase(value)) {
                similar = constant;
            }
        }
        return Optional.ofNullable(similar);
    }
}
