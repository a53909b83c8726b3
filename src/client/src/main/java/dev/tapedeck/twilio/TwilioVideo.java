package dev.tapedeck.twilio;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.internal.http.Authorization;
import dev.tapedeck.internal.http.Environment;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.ApiKeySid;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The client of one Twilio account's video service.
 *
 * <pre>{@code
 * try (TwilioVideo twilio = TwilioVideo.builder().apiKey(keySid, secret).build()) {
 *     for (Recording recording : twilio.recordings().list()) {
 *         twilio.recordings().media(recording).saveTo(archive.resolve(recording.sid().value()));
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; create one and share it. Creating it sends no request.
 *
 * @since 0.1.0
 */
public final class TwilioVideo implements AutoCloseable {
    private static final URI HOST = URI.create("https://video.twilio.com");

    private final ApiClient client;

    private TwilioVideo(ApiClient client) {
        this.client = client;
    }

    /** Returns a builder. Set {@link Builder#apiKey} or other credentials before {@link Builder#build()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client with the credentials in the environment, as {@link Builder#environment} reads them.
     *
     * @throws IllegalStateException if they are incomplete; the message names what is missing
     */
    public static TwilioVideo fromEnvironment() {
        return builder().environment(System.getenv()).build();
    }

    /** The recordings of all rooms of the account. */
    public Recordings recordings() {
        return new Recordings(client);
    }

    /** The rooms of the account, and the resources of a room. */
    public Rooms rooms() {
        return new Rooms(client);
    }

    /** Media files that are rendered from the recorded tracks of rooms. */
    public Compositions compositions() {
        return new Compositions(client);
    }

    /** Composition hooks, which compose every completed room of the account. */
    public CompositionHooks compositionHooks() {
        return new CompositionHooks(client);
    }

    /** The storage settings of the account's recordings and compositions. */
    public Settings settings() {
        return new Settings(client);
    }

    /**
     * Returns a client that makes its calls with these options, and shares everything else with this one. Closing it
     * does nothing; closing the client that was built closes all of them.
     */
    public TwilioVideo withOptions(CallOptions options) {
        return new TwilioVideo(client.withOptions(Objects.requireNonNull(options, "options")));
    }

    /**
     * Releases connections and threads. Open calls fail; later calls throw an {@link IllegalStateException}. This also
     * applies to clients returned by {@link #withOptions}. A client passed to {@link Builder#httpClient} is not closed.
     */
    @Override
    public void close() {
        client.close();
    }

    /**
     * Builds a {@link TwilioVideo}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final List<String> KEY = List.of("TWILIO_API_KEY", "TWILIO_API_SECRET");
        private static final List<String> ACCOUNT = List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");

        private URI baseUrl = HOST;
        private @Nullable Authorization authorization;
        private @Nullable OkHttpClient httpClient;
        private ClientOptions options = ClientOptions.defaults();
        private TimeSource time = TimeSource.SYSTEM;

        private Builder() {}

        /**
         * Authorizes requests with an API key, as Twilio recommends.
         *
         * @param sid its SID, {@code SK} and 32 hex digits
         * @throws IllegalArgumentException if the SID is malformed, or the secret is empty or has a line break or
         *     another control character
         */
        public Builder apiKey(String sid, String secret) {
            Objects.requireNonNull(sid, "sid");
            Objects.requireNonNull(secret, "secret");
            this.authorization = Authorization.basic(Credentials.apiKey(sid).value(), secret);
            return this;
        }

        /** Authorizes requests with an API key; throws like {@link #apiKey(String, String)}. */
        public Builder apiKey(ApiKeySid sid, String secret) {
            return apiKey(Objects.requireNonNull(sid, "sid").value(), secret);
        }

        /**
         * Authorizes requests with the account's auth token.
         *
         * @param sid the Account SID, {@code AC} and 32 hex digits
         * @throws IllegalArgumentException if the SID is malformed, or the token is empty or has a line break or
         *     another control character
         */
        public Builder account(String sid, String authToken) {
            Objects.requireNonNull(sid, "sid");
            Objects.requireNonNull(authToken, "authToken");
            this.authorization = Authorization.basic(Credentials.account(sid).value(), authToken);
            return this;
        }

        /** Authorizes requests with the account's auth token; throws like {@link #account(String, String)}. */
        public Builder account(AccountSid sid, String authToken) {
            return account(Objects.requireNonNull(sid, "sid").value(), authToken);
        }

        /**
         * Sets the credentials from these variables: {@code TWILIO_API_KEY} and {@code TWILIO_API_SECRET}, or
         * {@code TWILIO_ACCOUNT_SID} and {@code TWILIO_AUTH_TOKEN}. {@code TWILIO_VIDEO_URL}, if it is set, sets the
         * base URL.
         *
         * @param variables such as {@link System#getenv()}; others are ignored
         * @throws IllegalStateException if they are incomplete; the message names what is missing
         * @throws IllegalArgumentException if one is malformed; the message names it
         */
        public Builder environment(Map<String, String> variables) {
            Environment environment = new Environment(Objects.requireNonNull(variables, "variables"));
            environment.url("TWILIO_VIDEO_URL").ifPresent(this::baseUrl);
            Optional<List<String>> key = environment.all(KEY);
            if (key.isPresent()) {
                return Environment.reading(
                        KEY, () -> apiKey(key.get().get(0), key.get().get(1)));
            }
            List<String> account =
                    environment.all(ACCOUNT).orElseThrow(() -> environment.incomplete(List.of(KEY, ACCOUNT)));
            return Environment.reading(ACCOUNT, () -> account(account.get(0), account.get(1)));
        }

        /**
         * Authorizes requests with bearer tokens from this supplier, as {@link #authorization} does; the tokens must
         * not include the word {@code Bearer}.
         */
        public Builder bearerToken(Supplier<String> token) {
            this.authorization = Authorization.bearer(token);
            return this;
        }

        /**
         * Authorizes requests with an {@code Authorization} header of any scheme, for example one that rotates. Like
         * all credentials, it replaces those set before, and is only sent to this service.
         *
         * @param header supplies the value of the header for each attempt, on the thread that sends it. Its exceptions
         *     propagate to the caller; a value other than one line of printable ASCII throws an
         *     {@link IllegalStateException}
         */
        public Builder authorization(Supplier<String> header) {
            this.authorization = Authorization.of(header);
            return this;
        }

        /**
         * Sets the base URL, for example of a proxy or a test server. Its path is prepended to the path of every
         * request.
         */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * Sets an HTTP client whose pool, proxy, DNS, interceptors, event listener and cookie jar are used; its cache
         * and time limits are not. It is neither changed nor closed.
         */
        public Builder httpClient(OkHttpClient httpClient) {
            this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
            return this;
        }

        /** Sets how long a whole call may take, including retries. Must be positive; 60 seconds by default. */
        public Builder timeout(Duration timeout) {
            return options(options.toBuilder().timeout(timeout).build());
        }

        /** Sets when failed requests are retried; {@link RetryPolicy#defaults()} by default. */
        public Builder retryPolicy(RetryPolicy policy) {
            return options(options.toBuilder().retryPolicy(policy).build());
        }

        /** Sets the source of time, for tests. */
        Builder time(TimeSource source) {
            this.time = source;
            return this;
        }

        /** Replaces all options, including those set before by {@link #timeout} or {@link #retryPolicy}. */
        public Builder options(ClientOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Returns the client.
         *
         * @throws IllegalStateException if no credentials are set, or a library on the class path, such as OkHttp, is
         *     too old; the message says what the class path has and what to do
         * @throws IllegalArgumentException if the base URL is malformed, or is {@code http} on another machine without
         *     {@link ClientOptions.Builder#allowCleartext()}
         */
        public TwilioVideo build() {
            if (authorization == null) {
                throw new IllegalStateException(
                        "Expected credentials: call apiKey(sid, secret) or account(sid, token)");
            }
            Service service =
                    Service.at(baseUrl, authorization).of("twilio").with(Optional.ofNullable(httpClient), options);
            return new TwilioVideo(new ApiClient(service, WireAdapters.gson(), new TwilioErrors(), time));
        }
    }
}
