package dev.tapedeck.stub;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Twilio Video and SignalWire Video on two ports of 127.0.0.1, with the same made-up recordings on every run.
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

    private final Journal journal;
    private final LoopbackServer twilio;
    private final LoopbackServer signalWire;

    private StandIn(Journal journal, LoopbackServer twilio, LoopbackServer signalWire) {
        this.journal = journal;
        this.twilio = twilio;
        this.signalWire = signalWire;
    }

    /** A stand-in to be started: 125 recordings of Twilio, 60 of SignalWire, any free ports, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** The root of Twilio's service, without a path: {@code http://127.0.0.1:port}. */
    public URI twilioUrl() {
        return twilio.url();
    }

    /** The root of SignalWire's service, without a path: {@code http://127.0.0.1:port}. */
    public URI signalWireUrl() {
        return signalWire.url();
    }

    /** The SID of the only API key that Twilio's service accepts. */
    public String twilioApiKey() {
        return TwilioService.API_KEY.user();
    }

    /** The secret of {@link #twilioApiKey()}. */
    public String twilioApiSecret() {
        return TwilioService.API_KEY.password();
    }

    /** The SID of the account, which Twilio's service accepts in the place of an API key. */
    public String twilioAccountSid() {
        return TwilioService.ACCOUNT.user();
    }

    /** The auth token of {@link #twilioAccountSid()}. */
    public String twilioAuthToken() {
        return TwilioService.ACCOUNT.password();
    }

    /** The only project that SignalWire's service accepts. */
    public String signalWireProjectId() {
        return SignalWireService.PROJECT.user();
    }

    /** The token of {@link #signalWireProjectId()}. */
    public String signalWireApiToken() {
        return SignalWireService.PROJECT.password();
    }

    /** The requests that were answered so far, refused ones too, in the order of their answers. */
    public List<ReceivedRequest> requests() {
        return journal.requests();
    }

    /** What a resource threw, each answered with a 500: the stand-in's own mistakes; and what the observer threw. */
    public List<Throwable> failures() {
        return journal.failures();
    }

    /** The end of both services: ports are free, connections cut. */
    @Override
    public void close() {
        twilio.close();
        signalWire.close();
    }

    /** The settings of a stand-in to be started. */
    public static final class Builder {

        private int twilioRecordings = 125;
        private int signalWireRecordings = 60;
        private int twilioPort;
        private int signalWirePort;
        private Clock clock = Clock.systemUTC();
        private Consumer<Exchange> observer = exchange -> {};

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

        /** What tells the time of deletions; the machine's clock unless told otherwise. */
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
            Journal journal = new Journal(observer);
            Service twilio = TwilioService.of(new TwilioAccount(TwilioArchive.of(twilioRecordings), clock));
            Service signalWire =
                    SignalWireService.of(new SignalWireSpace(SignalWireArchive.of(signalWireRecordings), clock));
            LoopbackServer first = LoopbackServer.start(twilio, twilioPort, journal);
            try {
                return new StandIn(journal, first, LoopbackServer.start(signalWire, signalWirePort, journal));
            } catch (RuntimeException e) {
                first.close();
                throw e;
            }
        }

        private static int notNegative(int number, String name) {
            if (number < 0) {
                throw new IllegalArgumentException(name + " must not be negative but was " + number);
            }
            return number;
        }
    }
}
