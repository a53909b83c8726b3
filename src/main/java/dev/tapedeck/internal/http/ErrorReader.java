package dev.tapedeck.internal.http;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a provider's error answers. */
@FunctionalInterface
public interface ErrorReader {
    /**
     * What the service said.
     *
     * @param failure the failure as HTTP tells it; answered as it is where the body is in none of the provider's forms
     * @param body the answer's body, cut at a bound; may be empty, HTML or anything else
     */
    ApiError read(ApiError failure, String body);

    /** A field of an error body; empty if it is not there, or has a value of another type than the contract says. */
    static <T> Optional<T> readable(Supplier<@Nullable T> field) {
        try {
            return Optional.ofNullable(field.get());
        } catch (UnexpectedResponseException e) {
            // What else the service says of the failure matters more.
            return Optional.empty();
        }
    }
}
