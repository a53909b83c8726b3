package dev.tapedeck.fault;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.server.SocketServer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Plays faults: a service, a storage host, and a client that retries as the default policy says but without waiting.
 */
final class FaultPlayer implements AutoCloseable {
    // RFC 1078: an obsolete service, so nobody listens.
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final SocketServer service = SocketServer.giving();
    private final SocketServer storage = SocketServer.giving();
    private final Consumer<Object> witness;
    private final String secret;

    /** Passes everything that a caller can see to the witness. */
    FaultPlayer(String secret, Consumer<Object> witness) {
        this.secret = secret;
        this.witness = witness;
    }

    /** A fault that was played. */
    record Played(Provider provider, Fault fault, Outcome outcome) {}

    /** Plays all faults of both providers. */
    static List<Played> playAll() {
        try (FaultPlayer player = new FaultPlayer("s3cret", seen -> {})) {
            return Arrays.stream(Provider.values())
                    .flatMap(provider -> Fault.all(provider).stream()
                            .map(fault -> new Played(provider, fault, player.play(provider, fault))))
                    .toList();
        }
    }

    /** Plays this fault and returns what the user gets. */
    Outcome play(Provider provider, Fault fault) {
        storage.restart(fault.storage());
        service.restart(fault.service().stream()
                .map(response -> response.replace(Secrets.STORAGE, storage.url().toString())
                        .replace(Secrets.CREDENTIALS, provider.authorization(secret)))
                .toList());
        URI url = fault.service().isEmpty() ? NOBODY : service.url();
        ClientOptions options = ClientOptions.builder()
                .retryPolicy(RetryPolicy.defaults())
                .observer(witness::accept)
                .maxResponseBytes(fault.limit())
                .build();
        try (Client client = provider.client(url, options, secret)) {
            witness.accept(client);
            witness.accept(options);
            Outcome outcome = act(client, fault.call());
            return outcome.requests(
                    service.requests().size(), storage.requests().size());
        }
    }

    private Outcome act(Client client, UserCall call) {
        AtomicInteger records = new AtomicInteger();
        Consumer<Object> count = record -> {
            witness.accept(record);
            records.incrementAndGet();
        };
        try {
            return Outcome.of(call.action().of(client, count)).records(records.get());
        } catch (Exception e) {
            witness.accept(e);
            return Outcome.of(e).records(records.get());
        }
    }

    /** Returns the requests of the last played fault, to the service and to the storage host. */
    List<String> toService() {
        return service.requests();
    }

    List<String> toStorage() {
        return storage.requests();
    }

    @Override
    public void close() {
        service.close();
        storage.close();
    }
}
