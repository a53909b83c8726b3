package dev.tapedeck.fault;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.server.SocketServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Plays rows: a service, a storage host, and a client that retries as the default policy says but without waiting. */
final class Stage implements AutoCloseable {
    // RFC 1078: a service that is long gone, so that nobody listens.
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final SocketServer service = SocketServer.giving();
    private final SocketServer storage = SocketServer.giving();
    private final Consumer<Object> witness;
    private final String secret;

    /** Whatever a caller can see goes to the witness. */
    Stage(String secret, Consumer<Object> witness) {
        this.secret = secret;
        this.witness = witness;
    }

    /** What the caller gets when this happens. */
    Outcome play(Provider provider, Row row) {
        storage.restart(row.storage());
        service.restart(row.service().stream()
                .map(response -> response.replace(Secrets.STORAGE, storage.url().toString())
                        .replace(Secrets.CREDENTIALS, provider.authorization(secret)))
                .toList());
        URI url = row.service().isEmpty() ? NOBODY : service.url();
        ClientOptions options = ClientOptions.defaults()
                .withRetries(RetryPolicy.defaults())
                .withObserver(witness::accept)
                .withLargestAnswer(row.limit());
        try (Client client = provider.client(url, options, secret)) {
            witness.accept(client);
            witness.accept(options);
            Outcome outcome = act(client, row.call());
            return outcome.requests(
                    service.requests().size(), storage.requests().size());
        }
    }

    private Outcome act(Client client, Call call) {
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

    /** The requests of the row that was played last, to the service and to the storage host. */
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
