package dev.tapedeck.internal.http;

import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import retrofit2.Call;

/** Finds out where a file is, by one request to its service a time. */
final class MediaLocator<T> {
    private final Caller caller;
    private final MediaCall<T> media;

    MediaLocator(Caller caller, MediaCall<T> media) {
        this.caller = caller;
        this.media = media;
    }

    MediaAddress locate() {
        Instant asked = Instant.now();
        Call<T> call = media.call().get();
        String title = Caller.title(call.request());
        return caller.named(call, () -> {
            HttpUrl url = resolve(call.request().url(), text(caller.send(call), title));
            return new MediaAddress(
                    url, LinkExpiry.of(url).or(() -> media.lifetime().map(asked::plus)), title);
        });
    }

    private String text(Answered<T> answered, String title) {
        Optional<String> address = Optional.ofNullable(
                        answered.response().headers().get("Location"))
                .filter(location -> isRedirect(answered))
                .or(() ->
                        Optional.ofNullable(media.link().apply(body(answered))).map(Link::value));
        return address.filter(text -> !text.isBlank())
                .orElseThrow(() -> new MediaUnavailableException(
                        title + ": The recording has no media file: it is not completed, or was deleted"));
    }

    private boolean isRedirect(Answered<T> answered) {
        return media.redirect().isPresent() && answered.response().raw().isRedirect();
    }

    /** The body of an answer, or of a redirect that does not say where to in a header. */
    private T body(Answered<T> answered) {
        String text = isRedirect(answered) ? Failure.of(answered, caller.mask()).body() : "";
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
