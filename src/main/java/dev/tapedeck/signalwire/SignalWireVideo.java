package dev.tapedeck.signalwire;

import dev.tapedeck.id.ProjectId;
import dev.tapedeck.internal.http.Caller;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.signalwire.wire.WireAdapters;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The client of one SignalWire project's video service.
 *
 * <p>Immutable and thread-safe; make one and share it. Making it sends no request.
 */
public final class SignalWireVideo {
    private final Caller caller;

    private SignalWireVideo(Service service) {
        this.caller = new Caller(service, WireAdapters.gson(), new SignalWireErrors());
    }

    /** Starts a client; it needs {@link Builder#space} or {@link Builder#baseUrl}, and {@link Builder#project}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The recordings of all room sessions of the project. */
    public RoomRecordings roomRecordings() {
        return new RoomRecordings(caller);
    }

    /** The room sessions of the project, and what belongs to a session. */
    public RoomSessions roomSessions() {
        return new RoomSessions(caller);
    }

    /** Settings of a {@link SignalWireVideo}. Not thread-safe. */
    public static final class Builder {
        private static final Pattern SPACE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

        private @Nullable URI baseUrl;
        private @Nullable ProjectId project;
        private @Nullable String apiToken;
        private @Nullable OkHttpClient httpClient;
        private @Nullable Duration timeout;

        private Builder() {}

        /**
         * The space: the first part of its host name, {@code acme} of {@code acme.signalwire.com}.
         *
         * @throws IllegalArgumentException if it cannot be part of a host name
         */
        public Builder space(String space) {
            if (!SPACE.matcher(space).matches()) {
                throw new IllegalArgumentException(
                        "Expected the name of a space such as acme but was \"" + space + '"');
            }
            return baseUrl(URI.create("https://" + space + ".signalwire.com"));
        }

        /**
         * Signs requests as this project with one of its API tokens, which needs the scope Video.
         *
         * @throws IllegalArgumentException if the project's id is no UUID
         */
        public Builder project(String projectId, String apiToken) {
            return project(ProjectId.of(projectId), apiToken);
        }

        /** Signs requests as this project with one of its API tokens, which needs the scope Video. */
        public Builder project(ProjectId projectId, String apiToken) {
            this.project = Objects.requireNonNull(projectId, "projectId");
            this.apiToken = Objects.requireNonNull(apiToken, "apiToken");
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
         * @throws IllegalStateException if the space or the credentials are not set
         * @throws IllegalArgumentException if the base URL is not one
         */
        public SignalWireVideo build() {
            if (baseUrl == null) {
                throw new IllegalStateException("Expected a space: call space(name)");
            }
            if (project == null || apiToken == null) {
                throw new IllegalStateException("Expected credentials: call project(projectId, apiToken)");
            }
            Service service = Service.at(baseUrl, project.value(), apiToken)
                    .with(Optional.ofNullable(httpClient), Optional.ofNullable(timeout));
            return new SignalWireVideo(service);
        }
    }
}
