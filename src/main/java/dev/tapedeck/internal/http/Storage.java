package dev.tapedeck.internal.http;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.media.MediaStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Fetches files from the hosts on which a service stores them, with a client that knows no credentials. */
final class Storage {
    private final OkHttpClient client;

    Storage(OkHttpClient client) {
        this.client = client;
    }

    /**
     * Opens the file at this address.
     *
     * @param title the request that led there, for messages, which never name the address
     */
    MediaStream open(HttpUrl address, String title) {
        // Of a compressed body neither the length nor a part would be the file's.
        Request request = new Request.Builder()
                .url(address)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", UserAgent.VALUE)
                .build();
        try {
            Response response = client.newCall(request).execute();
            if (!response.isSuccessful()) {
                response.close();
                throw refused(response.code(), title);
            }
            return stream(response.body());
        } catch (IOException e) {
            throw new ConnectionException("The file of " + title + " did not come: " + Reason.of(e), e);
        }
    }

    private static MediaUnavailableException refused(int status, String title) {
        return new MediaUnavailableException(
                "The storage host refused the file of " + title + " with " + status, status);
    }

    private static MediaStream stream(ResponseBody body) {
        long length = body.contentLength();
        return new MediaStream(
                body.byteStream(),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                Optional.ofNullable(body.contentType()).map(MediaType::toString));
    }
}
