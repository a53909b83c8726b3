package dev.tapedeck.internal.transfer;

import dev.tapedeck.type.Link;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * How a service is asked where a recording's file is; it responds with a redirect or with a body.
 *
 * @param call makes the request, a new one each time
 * @param link the address in the body; null if there is no file
 * @param redirect reads the body of a redirect; empty if the service doesn't redirect to files
 * @param lifetime how long the address is valid if it doesn't say so itself
 * @param facts what the body says of the file
 * @param lookup asks the service for what it knows of the file, by a request of its own
 */
public record MediaLinkRequest<T>(
        Supplier<Call<T>> call,
        Function<T, @Nullable Link> link,
        Optional<Function<String, T>> redirect,
        Optional<Duration> lifetime,
        Function<T, FileFacts> facts,
        Supplier<FileFacts> lookup) {}
