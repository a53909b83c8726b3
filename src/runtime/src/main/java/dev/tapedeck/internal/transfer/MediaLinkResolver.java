package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.ApiResponse;
import dev.tapedeck.internal.calls.ErrorResponse;
import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import retrofit2.Call;

/** Finds out where a file is, by one request to its service a time. */
public final class MediaLinkResolver<T> {
    private static final int SERVER_ERROR = 500;

    private final ApiClient caller;
    private final MediaLinkRequest<T> media;
    private final FileFacts known;

    public MediaLinkResolver(ApiClient caller, MediaLinkRequest<T> media, FileFacts known) {
        this.caller = caller;
        this.media = media;
        this.known = known;
    }

    /** The file that this leads to. */
    public FileRequest wanted() {
        return new FileRequest(title(), this::locate, this::lookUpSize, known.sizeInBytes(), Long.MAX_VALUE);
    }

    private String title() {
        return ApiClient.title(media.call().get().request());
    }

    private MediaAddress locate() {
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

    private MediaAddress ask() {
        Instant asked = Instant.now();
        Call<T> call = media.call().get();
        String title = ApiClient.title(call.request());
        return caller.named(call, () -> {
            ApiResponse<T> answered = caller.send(call);
            String link = redirect(answered).orElse("");
            T body = link.isEmpty() ? body(answered) : null;
            HttpUrl url = resolve(call.request().url(), body == null ? link : link(body, title));
            OptionalLong size = body == null
                    ? OptionalLong.empty()
                    : media.facts().apply(body).sizeInBytes();
            return new MediaAddress(
                    url, LinkExpiry.of(url).or(() -> media.lifetime().map(asked::plus)), title, size);
        });
    }

    private OptionalLong lookUpSize() {
        return lookUp().sizeInBytes();
    }

    // What can't be looked up is not known: the failure that is at hand says more.
    private FileFacts lookUp() {
        try {
            return media.lookup().get();
        } catch (VideoException e) {
            return FileFacts.UNKNOWN;
        }
    }

    /** Whether the service refuses the file, or leads nowhere: it may not have it. */
    private static boolean mayBeExternal(VideoException e) {
        if (e instanceof AuthenticationException || e instanceof RateLimitException) {
            return false;
        }
        return e instanceof ApiException refusal
                ? refusal.status() < SERVER_ERROR
                : e instanceof UnexpectedResponseException || e instanceof MediaUnavailableException;
    }

    private void refuseExternal(FileFacts facts) {
        if (facts.externalLocation().isPresent()) {
            Link location = facts.externalLocation().get();
            // A presigned address is a secret in its query; the link itself hides a user.
            Link place = new Link(location.value().replaceFirst("[?#].*", ""));
            throw new MediaUnavailableException(
                    title() + ": The media is in the account's own bucket, at " + place + ": fetch it from there",
                    location);
        }
    }

    private Optional<String> redirect(ApiResponse<T> answered) {
        return Optional.ofNullable(answered.response().headers().get("Location"))
                .filter(location -> isRedirect(answered) && !location.isBlank());
    }

    private String link(T body, String title) {
        return Optional.ofNullable(media.link().apply(body))
                .map(Link::value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MediaUnavailableException(
                        title + ": The recording has no media file: it is not completed, or was deleted"));
    }

    private boolean isRedirect(ApiResponse<T> answered) {
        return media.redirect().isPresent() && answered.response().raw().isRedirect();
    }

    /** The body of a response, or of a redirect that does not say where to in a header. */
    private T body(ApiResponse<T> answered) {
        String text = isRedirect(answered)
                ? ErrorResponse.of(answered, caller.mask(), List.of()).body()
                : "";
        return text.isEmpty()
                ? caller.body(answered)
                : media.redirect().orElseThrow().apply(text);
    }

    private static HttpUrl resolve(HttpUrl service, String text) {
        HttpUrl resolved = service.resolve(text.strip());
        HttpUrl url =
                resolved == null ? null : resolved.newBuilder().fragment(null).build();
        if (url == null || url.equals(service)) {
            throw new UnexpectedResponseException("Expected an http or https link to the media file but was none");
        }
        if (service.isHttps() && !url.isHttps()) {
            throw new UnexpectedResponseException(
                    "Expected an https link to the media file, as the service is, but it is http");
        }
        return url;
    }
}
