package dev.tapedeck.stub;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** What happened to a stand-in so far: requests in the order of their answers, and failures. Thread-safe. */
final class Journal {

    private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Consumer<Exchange> observer;

    /** The journal that hands every exchange on to the observer and keeps none. */
    Journal(Consumer<Exchange> observer) {
        this.observer = observer;
    }

    void add(ReceivedRequest request) {
        requests.add(request);
    }

    void add(Throwable failure) {
        failures.add(failure);
    }

    void show(Exchange exchange) {
        try {
            observer.accept(exchange);
        } catch (RuntimeException | Error e) {
            add(e);
        }
    }

    List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
