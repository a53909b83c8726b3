package dev.tapedeck.internal.transfer;

import dev.tapedeck.type.Link;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * How to ask a service for the address of a recording's file; it responds with a redirect or with a body.
 *
 * @param call makes the request, a new one each time
 * @param link returns the address in the body; null if there is no file
 * @param redirect reads the body of a redirect; empty if the service does not redirect to files
 * @param lifetime how long the address is valid if it has no expiry itself
 * @param facts returns the facts about the file in the body
 * @param lookup fetches the service's facts about the file, by a separate request
 */
public record MediaLinkRequest<T>(
        Supplier<Call<T>> call,
        Function<T, @Nullable Link> link,
        Optional<Function<String, T>> redirect,
        Optional<Duration> lifetime,
        Function<T, FileFacts> facts,
        Supplier<FileFacts> lookup) {}
