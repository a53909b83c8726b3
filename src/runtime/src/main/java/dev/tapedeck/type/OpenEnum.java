package dev.tapedeck.type;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of an open enum: one of the constants that the contract names, or any other text, because services may add
 * values.
 *
 * <p>Each implementation has a nested Java enum {@code Known} for {@code switch}. Equality ignores case, because
 * services do not always spell a value as their contract does ({@code OPUS} in the contract, {@code opus} in a
 * response); it is exact if two constants differ only in case. The received text is kept and written back.
 *
 * @since 0.1.0
 */
public interface OpenEnum {
    /** Returns the value as it is in JSON. */
    String value();

    /**
     * Returns the constant with exactly this text, or else the first that differs from it only in case; empty if there
     * is none.
     */
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
