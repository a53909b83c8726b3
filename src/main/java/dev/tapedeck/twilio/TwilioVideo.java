package dev.tapedeck.twilio;

import dev.tapedeck.internal.http.Caller;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The client of one Twilio account's video service.
 *
 * <p>Immutable and thread-safe; make one and share it. Making it sends no request.
 */
public final class TwilioVideo {
    private static final URI HOST = URI.create("https://video.twilio.com");

    private final Caller caller;

    private TwilioVideo(Service service) {
        this.caller = new Caller(service, WireAdapters.gson(), new TwilioErrors());
    }

    /** Starts a client; it needs {@link Builder#apiKey} or {@link Builder#account}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The recordings of all rooms of the account. */
    public Recordings recordings() {
        return new Recordings(caller);
    }

    /** The rooms of the account, and what belongs to a room. */
    public Rooms rooms() {
        return new Rooms(caller);
    }

    /** Settings of a {@link TwilioVideo}. Not thread-safe. */
    public static final class Builder {
        private URI baseUrl = HOST;
        private @Nullable String user;
        private @Nullable String secret;
        private @Nullable OkHttpClient httpClient;
        private @Nullable Duration timeout;

        private Builder() {}

        /** Signs requests with an API key: its SID ({@code SK...}) and its secret, which Twilio recommends. */
        public Builder apiKey(String sid, String secret) {
            return credentials(sid, secret);
        }

        /** Signs requests with the Account SID ({@code AC...}) and the account's auth token. */
        public Builder account(String sid, String authToken) {
            return credentials(sid, authToken);
        }

        private Builder credentials(String name, String value) {
            this.user = Objects.requireNonNull(name, "sid");
            this.secret = Objects.requireNonNull(value, "secret");
            return this;
        }

        /** Another address of the service, for a proxy or a test; its path stays in front of every request's own. */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /** A client whose connection pool, proxy and interceptors are used; it is not changed. */
        public Builder httpClient(OkHttpClient httpClient) {
            this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
            return this;
        }

        /** How long a call may take from connecting to the last byte; 60 seconds unless set. */
        public Builder timeout(Duration timeout) {
            this.timeout = Objects.requireNonNull(timeout, "timeout");
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalStateException if no credentials are set
         * @throws IllegalArgumentException if the base URL is not one
         */
        public TwilioVideo build() {
            if (user == null || secret == null) {
                throw new IllegalStateException(
                        "Expected credentials: call apiKey(sid, secret) or account(sid, token)");
            }
            Service service = Service.at(baseUrl, user, secret)
                    .with(Optional.ofNullable(httpClient), Optional.ofNullable(timeout));
            return new TwilioVideo(service);
        }
    }
}
