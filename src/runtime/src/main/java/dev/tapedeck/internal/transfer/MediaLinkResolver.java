package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.PermissionDeniedException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.ApiResponse;
import dev.tapedeck.internal.calls.ErrorResponse;
import dev.tapedeck.internal.calls.Operation;
import dev.tapedeck.internal.json.Origin;
import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Fetches the address of a file, by one request to its service each time. */
final class MediaLinkResolver<T> {
    private static final int SERVER_ERROR = 500;

    private final ApiClient client;
    private final MediaLinkRequest<T> media;
    private final FileFacts known;

    MediaLinkResolver(ApiClient client, MediaLinkRequest<T> media, FileFacts known) {
        this.client = client;
        this.media = media;
        this.known = known;
    }

    /** The file at the address. */
    FileRequest wanted() {
        return new FileRequest(title(), this::locate, this::lookUpSize, known.sizeInBytes(), Long.MAX_VALUE);
    }

    private String title() {
        return ApiClient.title(media.call().get().request());
    }

    private ResolvedLink locate() {
        refuseExternal(known);
        try {
            return ask();
        } catch (VideoException e) {
            if (mayBeExternal(e)) {
                refuseExternal(lookUp());
            }
            throw e;
        }
    }

    private ResolvedLink ask() {
        Instant asked = Instant.now();
        Call<T> call = media.call().get();
        Origin origin = client.origin(call.request());
        ApiResponse<T> response = client.send(call);
        String link = redirect(response).orElse("");
        T body = link.isEmpty() ? body(response, origin) : null;
        HttpUrl url = resolve(call.request().url(), body == null ? link : link(body, origin), origin);
        OptionalLong size =
                body == null ? OptionalLong.empty() : media.facts().apply(body).sizeInBytes();
        return new ResolvedLink(
                url,
                LinkExpiry.of(url).or(() -> media.lifetime().map(asked::plus)),
                origin.request(),
                Operation.of(call.request()),
                size);
    }

    private OptionalLong lookUpSize() {
        return lookUp().sizeInBytes();
    }

    // If the lookup fails, the facts are unknown: the first failure says more.
    private FileFacts lookUp() {
        try {
            return media.lookup().get();
        } catch (VideoException e) {
            return FileFacts.UNKNOWN;
        }
    }

    /** Returns whether the service refuses the file, or gives no address: it may not have it. */
    private static boolean mayBeExternal(VideoException e) {
        if (e instanceof AuthenticationException
                || e instanceof PermissionDeniedException
                || e instanceof RateLimitException) {
            return false;
        }
        return e instanceof ApiException refusal
                ? refusal.status() < SERVER_ERROR
                : e instanceof UnexpectedResponseException || e instanceof MediaUnavailableException;
    }

    private void refuseExternal(FileFacts facts) {
        if (facts.externalLocation().isPresent()) {
            Link location = facts.externalLocation().get();
            // The query of a presigned address is a secret; the link itself hides a user.
            Link place = new Link(location.value().replaceFirst("[?#].*", ""));
            throw new MediaUnavailableException(
                    title() + ": The media is in the account's own bucket, at " + place + ": fetch it from there",
                    location);
        }
    }

    private Optional<String> redirect(ApiResponse<T> response) {
        return Optional.ofNullable(response.response().headers().get("Location"))
                .filter(location -> isRedirect(response) && !location.isBlank());
    }

    private String link(T body, Origin origin) {
        return Optional.ofNullable(read(() -> media.link().apply(body), origin))
                .map(Link::value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MediaUnavailableException(
                        origin.request() + ": The recording has no media file: it is not completed, or was deleted"));
    }

    // The body does not know its request.
    private static <R extends @Nullable Object> R read(Supplier<R> reading, Origin origin) {
        try {
            return reading.get();
        } catch (UnexpectedResponseException e) {
            throw origin.unexpected(e.getMessage(), e);
        }
    }

    private boolean isRedirect(ApiResponse<T> response) {
        return media.redirect().isPresent() && response.response().raw().isRedirect();
    }

    /** Returns the body of a response, or of a redirect without a Location header. */
    private T body(ApiResponse<T> response, Origin origin) {
        String text = isRedirect(response)
                ? ErrorResponse.of(response, client.http().mask(), List.of()).body()
                : "";
        return text.isEmpty()
                ? client.body(response)
                : read(() -> media.redirect().orElseThrow().apply(text), origin);
    }

    private static HttpUrl resolve(HttpUrl service, String text, Origin origin) {
        HttpUrl resolved = service.resolve(text.strip());
        HttpUrl url =
                resolved == null ? null : resolved.newBuilder().fragment(null).build();
        if (url == null || url.equals(service)) {
            throw origin.unexpected("Expected an http or https link to the media file but there was none", null);
        }
        if (service.isHttps() && !url.isHttps()) {
            throw origin.unexpected(
                    "Expected an https link to the media file, as the service is, but it is http", null);
        }
        return url;
    }
}
