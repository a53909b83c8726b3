package dev.tapedeck.internal.http;

import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.type.Link;
import java.time.Instant;
import okhttp3.HttpUrl;
import retrofit2.Call;
import retrofit2.Response;

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
        try {
            HttpUrl url = resolve(call.request().url(), text(caller.send(call), title));
            return new MediaAddress(
                    url, LinkExpiry.of(url).or(() -> media.lifetime().map(asked::plus)), title);
        } catch (UnexpectedResponseException e) {
            throw new UnexpectedResponseException(title + ": " + e.getMessage(), e);
        }
    }

    private String text(Answered<T> answered, String title) {
        Response<T> response = answered.response();
        String location = response.headers().get("Location");
        if (response.raw().isRedirect() && location != null) {
            return location;
        }
        Link link = media.link().apply(caller.body(answered));
        if (link == null) {
            throw new MediaUnavailableException(
                    title + ": The recording has no media file: it is not completed, or was deleted");
        }
        return link.value();
    }

    private static HttpUrl resolve(HttpUrl service, String text) {
        HttpUrl url = service.resolve(text);
        if (url == null) {
            throw new UnexpectedResponseException("Expected an http or https link to the media file but was none");
        }
        if (service.isHttps() && !url.isHttps()) {
            throw new UnexpectedResponseException(
                    "Expected an https link to the media file, as the service is, but it is http");
        }
        return url;
    }
}
