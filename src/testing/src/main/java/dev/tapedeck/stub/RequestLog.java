package dev.tapedeck.stub;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** What happened to a stand-in so far: requests in the order of their answers, and failures. Thread-safe. */
public final class RequestLog {

    private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Consumer<Exchange> observer;

    /** The journal that hands every exchange on to the observer and keeps none. */
    public RequestLog(Consumer<Exchange> observer) {
        this.observer = observer;
    }

    public void add(ReceivedRequest request) {
        requests.add(request);
    }

    public void add(Throwable failure) {
        failures.add(failure);
    }

    public void show(Exchange exchange) {
        try {
            observer.accept(exchange);
        } catch (RuntimeException | Error e) {
            add(e);
        }
    }

    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    public List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
