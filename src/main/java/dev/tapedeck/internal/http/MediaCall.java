package dev.tapedeck.internal.http;

import dev.tapedeck.type.Link;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * How a service is asked where a recording's file is; it answers with a redirect or with a body.
 *
 * @param call makes the request, anew each time
 * @param link the address in the body; null if there is no file
 * @param redirect reads the body of a redirect; empty if the service doesn't redirect to files
 * @param lifetime how long the address holds good if it doesn't say so itself
 */
public record MediaCall<T>(
        Supplier<Call<T>> call,
        Function<T, @Nullable Link> link,
        Optional<Function<String, T>> redirect,
        Optional<Duration> lifetime) {}
