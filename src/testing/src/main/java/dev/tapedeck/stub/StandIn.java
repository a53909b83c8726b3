package dev.tapedeck.stub;

import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.LoopbackServer;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.signalwire.Project;
import dev.tapedeck.stub.storage.StorageService;
import dev.tapedeck.stub.storage.UrlSigner;
import dev.tapedeck.stub.twilio.Account;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>Thread-safe. It listens from {@code start()} until {@link #close()}, which cuts open connections.
 */
public final class StandIn implements AutoCloseable {

    private final List<LoopbackServer> servers = new ArrayList<>();
    private final Map<Provider, Faults> faults = new EnumMap<>(Provider.class);
    private final Builder settings;
    private final RequestLog log;
    private final UrlSigner signer;
    private final UrlSigner.Links links;
    private final PageFaults pageFaults;
    private final LoopbackServer storage;
    private final LoopbackServer twilioServer;
    private final LoopbackServer signalWireServer;
    private volatile Account account;
    private volatile Project project;

    private StandIn(Builder settings) {
        this.settings = settings;
        this.log = new RequestLog(settings.keptRequests, settings.observer);
        this.account = newAccount();
        this.project = newProject();
        this.signer = new UrlSigner(settings.clock);
        Service files = StorageService.of(signer, id -> account.file(id).or(() -> project.file(id)));
        // Storage starts first, because the others link to its port.
        this.storage = start(Provider.STORAGE, files, settings.storagePort);
        this.links = signer.linksOn(storage.url());
        this.pageFaults = new PageFaults(signer, storage.url());
        this.twilioServer = start(Provider.TWILIO, twilioService(), settings.twilioPort);
        this.signalWireServer = start(Provider.SIGNALWIRE, signalWireService(), settings.signalWirePort);
    }

    private Account newAccount() {
        return new Account(settings.twilioRecordings, settings.clock);
    }

    private Project newProject() {
        return new Project(settings.signalWireRecordings, settings.clock);
    }

    private Service twilioService() {
        return withPage(account.service(links, settings.twilioMediaAsJson));
    }

    private Service withPage(Service service) {
        return settings.hasPage ? service.withPage(this::page) : service;
    }

    private Response page() {
        return new StatusPage(this, twilioService(), signalWireService()).response();
    }

    private Service signalWireService() {
        return withPage(project.service(links, settings.relativeLinks, Contracts::brokenBodyRule));
    }

    private LoopbackServer start(Provider provider, Service service, int port) {
        try {
            Faults ofProvider = faults.computeIfAbsent(provider, unseen -> new Faults());
            LoopbackServer server = LoopbackServer.start(service, port, log.listener(provider), ofProvider);
            servers.add(server);
            return server;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns the settings of a stand-in: by default 125 recordings of Twilio, 60 of SignalWire and any free ports. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the settings of a stand-in without recordings, for tests that add their own. */
    public static Builder empty() {
        return builder().twilioRecordings(0).signalWireRecordings(0);
    }

    /** Returns what the account at Twilio has, to add to it. */
    public TwilioAccount twilio() {
        return new TwilioAccount(account, settings.clock);
    }

    /** Returns what the project at SignalWire has, to add to it. */
    public SignalWireProject signalWire() {
        return new SignalWireProject(project, settings.clock);
    }

    /**
     * Adds what a file has, such as what is in one's own account: in each line a JSON object as a service returns it,
     * in any order. Of Twilio these are recordings, rooms, participants and compositions, of SignalWire recordings,
     * rooms and sessions. Rooms and sessions that others name are added too. Media are generated, and fields that
     * follow from others, such as costs and times of updates, are computed.
     *
     * @throws IllegalArgumentException if a line is something else; the message names it. Those before it are added
     */
    public void fill(Path jsonLines) {
        JsonLines.read(Objects.requireNonNull(jsonLines, "jsonLines"), account::add, project::add);
    }

    /** Returns the root of Twilio's service, without a path: {@code http://127.0.0.1:port}. */
    public URI twilioUrl() {
        return twilioServer.url();
    }

    /** Returns the root of SignalWire's service, without a path: {@code http://127.0.0.1:port}. */
    public URI signalWireUrl() {
        return signalWireServer.url();
    }

    /** Returns the root of the storage host, which has both providers' media files: {@code http://127.0.0.1:port}. */
    public URI storageUrl() {
        return storage.url();
    }

    /** Returns the SID of the only API key that Twilio's service accepts. */
    public String twilioApiKey() {
        return Account.API_KEY.user();
    }

    /** Returns the secret of {@link #twilioApiKey()}. */
    public String twilioApiSecret() {
        return Account.API_KEY.password();
    }

    /** Returns the SID of the account, which Twilio's service accepts instead of an API key. */
    public String twilioAccountSid() {
        return Account.CREDENTIALS.user();
    }

    /** Returns the auth token of {@link #twilioAccountSid()}. */
    public String twilioAuthToken() {
        return Account.CREDENTIALS.password();
    }

    /**
     * Lets someone join a room of Twilio's, as no request can, and returns the SID of their participant. They publish
     * the tracks {@code microphone} and, unless the room is audio only, {@code camera}; nothing is recorded.
     *
     * @param room the SID of a room in progress, or its unique name
     * @param identity 1 to 128 characters; a participant in the room with the same identity is removed
     * @throws IllegalArgumentException if there is no such room, or the identity is too short or too long
     * @throws IllegalStateException if the room is completed or full
     */
    public String joinTwilioRoom(String room, String identity) {
        return account.join(room, identity);
    }

    /** Returns the only project that SignalWire's service accepts. */
    public String signalWireProjectId() {
        return Project.CREDENTIALS.user();
    }

    /** Returns the token of {@link #signalWireProjectId()}. */
    public String signalWireApiToken() {
        return Project.CREDENTIALS.password();
    }

    /**
     * Returns where the services are and the credentials for them, by the names of the environment variables that the
     * client and the command line read: {@code TWILIO_VIDEO_URL}, {@code TWILIO_API_KEY}, {@code TWILIO_API_SECRET},
     * {@code SIGNALWIRE_VIDEO_URL}, {@code SIGNALWIRE_PROJECT_ID} and {@code SIGNALWIRE_API_TOKEN}. They fit Spring's
     * {@code DynamicPropertyRegistry}, Quarkus' test resources, and the environment of a process.
     */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("TWILIO_VIDEO_URL", twilioUrl().toString());
        variables.put("TWILIO_API_KEY", twilioApiKey());
        variables.put("TWILIO_API_SECRET", twilioApiSecret());
        variables.put("SIGNALWIRE_VIDEO_URL", signalWireUrl().toString());
        variables.put("SIGNALWIRE_PROJECT_ID", signalWireProjectId());
        variables.put("SIGNALWIRE_API_TOKEN", signalWireApiToken());
        return Collections.unmodifiableMap(variables);
    }

    /**
     * Makes an operation go wrong, as {@code standIn.fault("ListRecordings").times(2).status(429).retryAfter(1)} does.
     *
     * @param operation its id in the contract, such as {@code ListRecordings} or {@code list_room_recordings}
     * @throws IllegalArgumentException if neither contract has it
     */
    public Fault fault(String operation) {
        Contracts.Operation named = Contracts.operation(Objects.requireNonNull(operation, "operation"));
        ErrorFormat errors = named.provider() == Provider.TWILIO ? Account.ERRORS : Project.ERRORS;
        return Objects.requireNonNull(faults.get(named.provider())).add(new Fault(named::isOf, errors, pageFaults));
    }

    /** Makes requests for media files go wrong, at the storage host. */
    public Fault mediaFault() {
        Fault fault = new Fault(request -> true, StorageService.ERRORS, pageFaults);
        return Objects.requireNonNull(faults.get(Provider.STORAGE)).add(fault);
    }

    /**
     * Ends all faults, forgets all requests, and gives the accounts what they had at the start. Ports and credentials
     * stay; objects that {@link #twilio()} and {@link #signalWire()} have returned belong to the past.
     */
    public synchronized void reset() {
        faults.values().forEach(Faults::clear);
        account = newAccount();
        project = newProject();
        twilioServer.serve(twilioService());
        signalWireServer.serve(signalWireService());
        log.clear();
    }

    /** Returns the requests so far for an operation, as {@link #requests()} does. */
    public List<ReceivedRequest> requests(String operation) {
        Contracts.Operation named = Contracts.operation(Objects.requireNonNull(operation, "operation"));
        return requests().stream()
                .filter(request ->
                        request.provider() == named.provider() && named.id().equals(request.operation()))
                .toList();
    }

    /**
     * Returns a sentence for each rule of its contract that any request so far has broken: unknown, missing and
     * repeated parameters, values of another type or out of limits, another content type, no credentials.
     */
    public List<String> violations() {
        return log.violations();
    }

    /**
     * Returns the requests so far in the order of their responses, failed ones and those to the storage host included;
     * of more than 100,000 the last ones, or as many as {@link Builder#keptRequests} says.
     */
    public List<ReceivedRequest> requests() {
        return log.requests();
    }

    /**
     * Returns the unexpected exceptions of operations, each of which became a 500, and the exceptions of the observer.
     */
    public List<Throwable> failures() {
        return log.failures();
    }

    /** Stops all services, frees their ports and cuts open connections. */
    @Override
    public void close() {
        servers.forEach(LoopbackServer::close);
    }

    /** The settings of a stand-in. */
    public static final class Builder {

        private int twilioRecordings = 125;
        private int signalWireRecordings = 60;
        private int twilioPort;
        private int signalWirePort;
        private int storagePort;
        private boolean twilioMediaAsJson;
        private boolean relativeLinks;
        private boolean hasPage;
        private int keptRequests = 100_000;
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

        /** Sets the port of Twilio's service; 0, the default, takes any free port. */
        public Builder twilioPort(int port) {
            twilioPort = notNegative(port, "twilioPort");
            return this;
        }

        /** Sets the port of SignalWire's service; 0, the default, takes any free port. */
        public Builder signalWirePort(int port) {
            signalWirePort = notNegative(port, "signalWirePort");
            return this;
        }

        /** Sets the port of the storage host; 0, the default, takes any free port. */
        public Builder storagePort(int port) {
            storagePort = notNegative(port, "storagePort");
            return this;
        }

        /** Lets Twilio respond to requests for media with a 200 and JSON instead of a 302 and the same JSON. */
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
         * Lets both services show a page for people at {@code /}: what the accounts have, what was asked last, and
         * which requests broke the contracts. Anybody can read it, so it has the credentials in it.
         */
        public Builder page() {
            hasPage = true;
            return this;
        }

        /** Sets how many requests are kept for {@link StandIn#requests()}; the default is 100,000. */
        public Builder keptRequests(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("keptRequests must be at least 1 but was " + number);
            }
            keptRequests = number;
            return this;
        }

        /**
         * Sets the clock for the times of creations and deletions, the progress of compositions and the expiry of
         * signed URLs; the default is the system clock.
         */
        public Builder clock(Clock time) {
            clock = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Sets who is shown every exchange with an API before the response is sent, on the server's threads, several at
         * once. Exceptions are added to {@link StandIn#failures()}. The stand-in keeps no exchange.
         */
        public Builder observer(Consumer<Exchange> consumer) {
            observer = Objects.requireNonNull(consumer, "consumer");
            return this;
        }

        /**
         * Starts the stand-in.
         *
         * @throws java.io.UncheckedIOException if a port is taken; the message names it
         */
        public StandIn start() {
            return new StandIn(copy());
        }

        /** A reset needs the settings of the start. */
        private Builder copy() {
            Builder copy = new Builder();
            copy.twilioRecordings = twilioRecordings;
            copy.signalWireRecordings = signalWireRecordings;
            copy.twilioPort = twilioPort;
            copy.signalWirePort = signalWirePort;
            copy.storagePort = storagePort;
            copy.twilioMediaAsJson = twilioMediaAsJson;
            copy.relativeLinks = relativeLinks;
            copy.hasPage = hasPage;
            copy.keptRequests = keptRequests;
            copy.clock = clock;
            copy.observer = observer;
            return copy;
        }

        private static int notNegative(int number, String name) {
            if (number < 0) {
                throw new IllegalArgumentException(name + " must not be negative but was " + number);
            }
            return number;
        }
    }
}
