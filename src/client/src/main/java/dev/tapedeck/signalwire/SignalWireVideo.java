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
 * <p>Immutable and thread-safe; make one and share it. Making it sends no request.
 */
public final class SignalWireVideo implements AutoCloseable {
    private final ApiClient client;

    private SignalWireVideo(ApiClient client) {
        this.client = client;
    }

    /** Starts a client; it needs {@link Builder#space} or {@link Builder#baseUrl}, and credentials. */
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

    /** The room sessions of the project, and what belongs to a session. */
    public RoomSessions roomSessions() {
        return new RoomSessions(client);
    }

    /** The rooms of the project, and their streams. */
    public Rooms rooms() {
        return new Rooms(client);
    }

    /** The video conferences of the project, and what belongs to a conference. */
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
     * A client that shares everything with this one, and makes its calls with these options. Closing it does nothing;
     * closing the client that was built closes all.
     */
    public SignalWireVideo with(CallOptions options) {
        return new SignalWireVideo(client.with(Objects.requireNonNull(options, "options")));
    }

    /**
     * Lets go of connections and threads; calls that are under way fail, further ones are refused with an
     * {@link IllegalStateException}. So it is for all that {@link #with} made. A client that was given by
     * {@link Builder#httpClient} is left alone.
     */
    @Override
    public void close() {
        client.close();
    }

    /** Settings of a {@link SignalWireVideo}. Not thread-safe. */
    public static final class Builder {
        private static final List<String> VARIABLES =
                List.of("SIGNALWIRE_SPACE", "SIGNALWIRE_PROJECT_ID", "SIGNALWIRE_API_TOKEN");

        private @Nullable URI baseUrl;
        private String advice = "";
        private @Nullable Authorization authorization;
        private @Nullable OkHttpClient httpClient;
        private ClientOptions options = ClientOptions.defaults();
        private TimeSource time = TimeSource.SYSTEM;

        private Builder() {}

        /**
         * The space: the first part of its host name, {@code acme} of {@code acme.signalwire.com}.
         *
         * @throws IllegalArgumentException if it cannot be part of a host name
         */
        public Builder space(String space) {
            baseUrl(new Space(space).url());
            this.advice = "is the SignalWire space spelled right?";
            return this;
        }

        /**
         * Signs requests as this project with an API token that has the scope Video.
         *
         * @param projectId its id, a UUID
         * @throws IllegalArgumentException if the id is malformed, or the token is empty or has a line break or another
         *     control character
         */
        public Builder project(String projectId, String apiToken) {
            Objects.requireNonNull(projectId, "projectId");
            Objects.requireNonNull(apiToken, "apiToken");
            ProjectId id = CredentialId.of(projectId, ProjectId::of, "a project id (a UUID)");
            this.authorization = Authorization.basic(id.value(), apiToken);
            return this;
        }

        /** Signs requests as this project; fails as {@link #project(String, String)} does. */
        public Builder project(ProjectId projectId, String apiToken) {
            return project(Objects.requireNonNull(projectId, "projectId").value(), apiToken);
        }

        /**
         * Takes space and credentials from these variables: {@code SIGNALWIRE_SPACE}, which may be the whole host name,
         * {@code SIGNALWIRE_PROJECT_ID} and {@code SIGNALWIRE_API_TOKEN}. {@code SIGNALWIRE_VIDEO_URL}, if it is set,
         * is another address of the service.
         *
         * @param variables such as {@link System#getenv()}; others are ignored
         * @throws IllegalStateException if they are incomplete; the message names what is missing
         * @throws IllegalArgumentException if one is malformed; the message names it
         */
        public Builder environment(Map<String, String> variables) {
            Environment environment = new Environment(Objects.requireNonNull(variables, "variables"));
            List<String> found =
                    environment.all(VARIABLES).orElseThrow(() -> environment.incomplete(List.of(VARIABLES)));
            // The vendor's own examples have the whole host name in this variable.
            String space = found.get(0).replaceFirst("^https://", "").replaceFirst("\\.signalwire\\.com/?$", "");
            Environment.reading(VARIABLES.subList(0, 1), () -> space(space));
            environment.url("SIGNALWIRE_VIDEO_URL").ifPresent(this::baseUrl);
            return Environment.reading(VARIABLES.subList(1, 3), () -> project(found.get(1), found.get(2)));
        }

        /** Authorizes requests as {@link #authorization} does, with tokens that lack the word {@code Bearer}. */
        public Builder bearerToken(Supplier<String> token) {
            this.authorization = Authorization.bearer(token);
            return this;
        }

        /**
         * Authorizes requests with a header {@code Authorization} of any scheme, for instance one that rotates. Like
         * all credentials, it replaces those set before, and is sent to this service alone.
         *
         * @param header supplies the header's value, for each attempt, on the thread that sends it; what it throws
         *     reaches the caller, and all but a line of printable ASCII is an {@link IllegalStateException}
         */
        public Builder authorization(Supplier<String> header) {
            this.authorization = Authorization.of(header);
            return this;
        }

        /** Another address of the service, for a proxy or a test; its path stays in front of every request's own. */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            this.advice = "is baseUrl(...) right?";
            return this;
        }

        /**
         * A client whose pool, proxy, DNS, interceptors, event listener and cookie jar are used; its cache and time
         * limits are not. It is neither changed nor closed.
         */
        public Builder httpClient(OkHttpClient httpClient) {
            this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
            return this;
        }

        /** How long a whole call may take, retries included: a positive time, 60 seconds unless set. */
        public Builder timeout(Duration timeout) {
            return options(options.toBuilder().timeout(timeout).build());
        }

        /** Whether and when requests are sent again; {@link RetryPolicy#defaults()} unless set. */
        public Builder retries(RetryPolicy policy) {
            return options(options.toBuilder().retries(policy).build());
        }

        /** Another way to let time pass, for tests. */
        Builder time(TimeSource source) {
            this.time = source;
            return this;
        }

        /** All settings of calls at once, those of {@link #timeout} and {@link #retries} among them. */
        public Builder options(ClientOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalStateException if space or credentials are not set, or a library is too old: the message says
         *     which one is on the class path
         * @throws IllegalArgumentException if the base URL is not one, or is {@code http} and of another machine, which
         *     {@link ClientOptions.Builder#allowCleartext()} allows
         */
        public SignalWireVideo build() {
            if (baseUrl == null || authorization == null) {
                throw new IllegalStateException(
                        baseUrl == null
                                ? "Expected a space: call space(name)"
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
