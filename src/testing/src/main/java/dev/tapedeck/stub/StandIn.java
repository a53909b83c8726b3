package dev.tapedeck.stub;

import dev.tapedeck.stub.signalwire.ProjectService;
import dev.tapedeck.stub.twilio.AccountService;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Twilio Video, SignalWire Video and their storage host on three ports of 127.0.0.1, with the same made-up recordings
 * on every run.
 *
 * <pre>{@code
 * try (StandIn standIn = StandIn.builder().twilioRecordings(125).signalWireRecordings(60).start()) {
 *     URI twilio = standIn.twilioUrl();
 *     ...
 *     assertThat(standIn.requests()).hasSize(3);
 * }
 * }</pre>
 *
 * <p>Thread-safe. It listens from {@code start()} until {@link #close()}, which cuts what is under way.
 */
public final class StandIn implements AutoCloseable {

    private final RequestLog journal;
    private final Servers servers;

    private StandIn(RequestLog journal, Servers servers) {
        this.journal = journal;
        this.servers = servers;
    }

    /** A stand-in to be started: 125 recordings of Twilio, 60 of SignalWire, any free ports, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** The root of Twilio's service, without a path: {@code http://127.0.0.1:port}. */
    public URI twilioUrl() {
        return servers.twilio().url();
    }

    /** The root of SignalWire's service, without a path: {@code http://127.0.0.1:port}. */
    public URI signalWireUrl() {
        return servers.signalWire().url();
    }

    /** The root of the storage host that both providers' media files are on: {@code http://127.0.0.1:port}. */
    public URI storageUrl() {
        return servers.storage().url();
    }

    /** The SID of the only API key that Twilio's service accepts. */
    public String twilioApiKey() {
        return AccountService.API_KEY.user();
    }

    /** The secret of {@link #twilioApiKey()}. */
    public String twilioApiSecret() {
        return AccountService.API_KEY.password();
    }

    /** The SID of the account, which Twilio's service accepts in the place of an API key. */
    public String twilioAccountSid() {
        return AccountService.ACCOUNT.user();
    }

    /** The auth token of {@link #twilioAccountSid()}. */
    public String twilioAuthToken() {
        return AccountService.ACCOUNT.password();
    }

    /**
     * Lets someone join a room of Twilio's, as no request can, and says their participant's SID. They publish the
     * tracks {@code microphone} and, unless the room is audio only, {@code camera}; nothing is recorded.
     *
     * @param room the SID of a room in progress, or its unique name
     * @param identity 1 to 128 characters; who is in the room under the same identity is removed
     * @throws IllegalArgumentException if there is no such room, or the identity can't be one
     * @throws IllegalStateException if it is completed or full
     */
    public String joinTwilioRoom(String room, String identity) {
        return servers.account().rooms().join(room, identity).sid();
    }

    /** The only project that SignalWire's service accepts. */
    public String signalWireProjectId() {
        return ProjectService.PROJECT.user();
    }

    /** The token of {@link #signalWireProjectId()}. */
    public String signalWireApiToken() {
        return ProjectService.PROJECT.password();
    }

    /** The requests that were answered so far, refused and storage's ones too, in the order of their answers. */
    public List<ReceivedRequest> requests() {
        return journal.requests();
    }

    /** What a resource threw, each answered with a 500: the stand-in's own mistakes; and what the observer threw. */
    public List<Throwable> failures() {
        return journal.failures();
    }

    /** The end of all services: ports are free, connections cut. */
    @Override
    public void close() {
        servers.close();
    }

    /** The settings of a stand-in to be started. */
    public static final class Builder {

        int twilioRecordings = 125;
        int signalWireRecordings = 60;
        int twilioPort;
        int signalWirePort;
        int storagePort;
        boolean twilioMediaAsJson;
        boolean relativeLinks;
        Clock clock = Clock.systemUTC();
        Consumer<Exchange> observer = exchange -> {};

        private Builder() {}

        public Builder twilioRecordings(int number) {
            twilioRecordings = notNegative(number, "twilioRecordings");
            return this;
        }

        public Builder signalWireRecordings(int number) {
            signalWireRecordings = notNegative(number, "signalWireRecordings");
            return this;
        }

        /** The port of Twilio's service; 0, the default, takes any free one. */
        public Builder twilioPort(int port) {
            twilioPort = notNegative(port, "twilioPort");
            return this;
        }

        /** The port of SignalWire's service; 0, the default, takes any free one. */
        public Builder signalWirePort(int port) {
            signalWirePort = notNegative(port, "signalWirePort");
            return this;
        }

        /** The port of the storage host; 0, the default, takes any free one. */
        public Builder storagePort(int port) {
            storagePort = notNegative(port, "storagePort");
            return this;
        }

        /** Lets Twilio answer for media with a 200 and JSON, in the place of a 302 with a {@code Location} and JSON. */
        public Builder twilioMediaAsJson() {
            twilioMediaAsJson = true;
            return this;
        }

        /** Makes SignalWire's {@code links} begin with the path, as in some of its examples; else they are absolute. */
        public Builder relativeLinks() {
            relativeLinks = true;
            return this;
        }

        /**
         * What tells when something was made or deleted, how far a composition is, and when a signed URL expires; the
         * machine's clock unless told otherwise.
         */
        public Builder clock(Clock time) {
            clock = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * What is shown every exchange with an API before its answer is sent, on the server's threads, several at once.
         * What it throws is one of the {@link StandIn#failures()}. Nothing of an exchange is kept.
         */
        public Builder observer(Consumer<Exchange> consumer) {
            observer = Objects.requireNonNull(consumer, "consumer");
            return this;
        }

        /** The running stand-in; an {@link java.io.UncheckedIOException} says which port was taken. */
        public StandIn start() {
            RequestLog journal = new RequestLog(observer);
            return new StandIn(journal, Servers.start(this, journal));
        }

        private static int notNegative(int number, String name) {
            if (number < 0) {
                throw new IllegalArgumentException(name + " must not be negative but was " + number);
            }
            return number;
        }
    }
}
