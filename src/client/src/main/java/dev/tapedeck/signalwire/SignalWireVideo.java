package dev.tapedeck.signalwire;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.internal.http.Authorization;
import dev.tapedeck.internal.http.Environment;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.internal.signing.CredentialId;
import dev.tapedeck.signalwire.id.ProjectId;
import dev.tapedeck.signalwire.wire.WireAdapters;
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
 * The client of one SignalWire project's video service.
 *
 * <pre>{@code
 * try (SignalWireVideo signalWire = SignalWireVideo.builder()
 *         .space("acme")
 *         .project(projectId, apiToken)
 *         .build()) {
 *     signalWire.recordings().list().limit(20).forEach(recording -> System.out.println(recording.id()));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; create one and share it. Creating it sends no request.
 *
 * @since 0.1.0
 */
public final class SignalWireVideo implements AutoCloseable {
    private final ApiClient client;

    private SignalWireVideo(ApiClient client) {
        this.client = client;
    }

    /**
     * Returns a builder. Set {@link Builder#space} or {@link Builder#baseUrl}, and credentials, before
     * {@link Builder#build()}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client with the credentials in the environment, as {@link Builder#environment} reads them.
     *
     * @throws IllegalStateException if they are incomplete; the message names what is missing
     */
    public static SignalWireVideo fromEnvironment() {
        return builder().environment(System.getenv()).build();
    }

    /** The recordings of all room sessions of the project. */
    public Recordings recordings() {
        return new Recordings(client);
    }

    /** The room sessions of the project, and the resources of a session. */
    public RoomSessions roomSessions() {
        return new RoomSessions(client);
    }

    /** The rooms of the project, and their streams. */
    public Rooms rooms() {
        return new Rooms(client);
    }

    /** The video conferences of the project, and the resources of a conference. */
    public Conferences conferences() {
        return new Conferences(client);
    }

    /** The tokens of conferences. */
    public ConferenceTokens conferenceTokens() {
        return new ConferenceTokens(client);
    }

    /** The streams of rooms and conferences. */
    public Streams streams() {
        return new Streams(client);
    }

    /** Tokens with which a browser or an app joins a room. */
    public RoomTokens roomTokens() {
        return new RoomTokens(client);
    }

    /** The log of the project's video activity. */
    public VideoLogs logs() {
        return new VideoLogs(client);
    }

    /**
     * Returns a client that makes its calls with these options, and shares everything else with this one. Closing it
     * does nothing; closing the client that was built closes all of them.
     */
    public SignalWireVideo withOptions(CallOptions options) {
        return new SignalWireVideo(client.withOptions(Objects.requireNonNull(options, "options")));
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
     * Builds a {@link SignalWireVideo}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final String SPACE = "SIGNALWIRE_SPACE";
        private static final String URL = "SIGNALWIRE_VIDEO_URL";
        private static final List<String> PROJECT = List.of("SIGNALWIRE_PROJECT_ID", "SIGNALWIRE_API_TOKEN");

        private @Nullable URI baseUrl;
        private String advice = "";
        private @Nullable Authorization authorization;
        private @Nullable OkHttpClient httpClient;
        private ClientOptions options = ClientOptions.defaults();
        private TimeSource time = TimeSource.SYSTEM;

        private Builder() {}

        /**
         * Sets the space: the first part of its host name, such as {@code acme} of {@code acme.signalwire.com}.
         *
         * @throws IllegalArgumentException if it cannot be part of a host name
         */
        public Builder space(String space) {
            baseUrl(new Space(space).url());
            this.advice = "is the SignalWire space spelled right?";
            return this;
        }

        /**
         * Authorizes requests as this project, with an API token that has the scope Video.
         *
         * @param projectId its id, a UUID
         * @throws IllegalArgumentException if the id is malformed, or the token is empty or has a line break or another
         *     control character
         */
        public Builder project(String projectId, String apiToken) {
            Objects.requireNonNull(projectId, "projectId");
            Objects.requireNonNull(apiToken, "apiToken");
            ProjectId id = CredentialId.of(
                    projectId,
                    ProjectId::of,
                    "a project id (a UUID) but it has another form: did you swap it with the API token?");
            this.authorization = Authorization.basic(id.value(), apiToken);
            return this;
        }

        /** Authorizes requests as this project; throws like {@link #project(String, String)}. */
        public Builder project(ProjectId projectId, String apiToken) {
            return project(Objects.requireNonNull(projectId, "projectId").value(), apiToken);
        }

        /**
         * Sets the space and the credentials from these variables: {@code SIGNALWIRE_SPACE}, which may be the whole
         * host name, {@code SIGNALWIRE_PROJECT_ID} and {@code SIGNALWIRE_API_TOKEN}. {@code SIGNALWIRE_VIDEO_URL}, if
         * it is set, sets the base URL; the space is not needed then.
         *
         * @param variables such as {@link System#getenv()}; others are ignored
         * @throws IllegalStateException if they are incomplete; the message names what is missing
         * @throws IllegalArgumentException if one is malformed; the message names it
         */
        public Builder environment(Map<String, String> variables) {
            Environment environment = new Environment(Objects.requireNonNull(variables, "variables"));
            Optional<String> space = environment.value(SPACE);
            Optional<URI> url = environment.url(URL);
            List<String> project = environment
                    .all(PROJECT)
                    .filter(complete -> space.isPresent() || url.isPresent())
                    .orElseThrow(() -> environment.incomplete(List.of(
                            List.of(SPACE, PROJECT.get(0), PROJECT.get(1)),
                            List.of(URL, PROJECT.get(0), PROJECT.get(1)))));
            // The vendor's own examples have the whole host name in this variable.
            space.map(name -> name.replaceFirst("^https://", "").replaceFirst("\\.signalwire\\.com/?$", ""))
                    .ifPresent(name -> Environment.reading(List.of(SPACE), () -> space(name)));
            url.ifPresent(this::baseUrl);
            return Environment.reading(PROJECT, () -> project(project.get(0), project.get(1)));
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
            this.advice = "is baseUrl(...) right?";
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
         * @throws IllegalStateException if neither space nor base URL is set, no credentials are set, or a library on
         *     the class path, such as OkHttp, is too old; the message says what the class path has and what to do
         * @throws IllegalArgumentException if the base URL is malformed, or is {@code http} on another machine without
         *     {@link ClientOptions.Builder#allowCleartext()}
         */
        public SignalWireVideo build() {
            if (baseUrl == null || authorization == null) {
                throw new IllegalStateException(
                        baseUrl == null
                                ? "Expected a space: call space(name) or baseUrl(url)"
                                : "Expected credentials: call project(projectId, apiToken)");
            }
            Service service = Service.at(baseUrl, authorization)
                    .of("signalwire")
                    .with(Optional.ofNullable(httpClient), options)
                    .advising(advice);
            return new SignalWireVideo(new ApiClient(service, WireAdapters.gson(), new SignalWireErrors(), time));
        }
    }
}
