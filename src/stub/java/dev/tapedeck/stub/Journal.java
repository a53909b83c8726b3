package dev.tapedeck.stub;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What happened to a stand-in so far: requests in the order of their answers, and failures. Thread-safe. */
final class Journal {

    private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    void add(ReceivedRequest request) {
        requests.add(request);
    }

    void add(Throwable failure) {
        failures.add(failure);
    }

    List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
