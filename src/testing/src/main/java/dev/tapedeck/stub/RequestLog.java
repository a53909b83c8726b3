package dev.tapedeck.stub;

import dev.tapedeck.stub.contract.HttpMessage;
import dev.tapedeck.stub.http.LoopbackServer;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The last requests that a stand-in has responded to, in the order of the responses, and its failures. Thread-safe. */
final class RequestLog {

    private final Queue<Logged> logged = new ArrayDeque<>();
    private final List<String> earlierViolations = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Consumer<Exchange> observer;
    private final int most;

    /**
     * A request, to be checked against its contract if anybody asks.
     *
     * @param sent what is checked
     */
    private record Logged(ReceivedRequest received, HttpMessage.Request sent) {

        List<String> violations() {
            return Contracts.of(received.provider()).stream()
                    .flatMap(contract -> contract.request(sent).faults().stream())
                    .toList();
        }
    }

    /** Creates a log of so many requests, which passes every exchange with an API to the observer and keeps none. */
    RequestLog(int most, Consumer<Exchange> observer) {
        this.most = most;
        this.observer = observer;
    }

    /** Returns what the provider's server reports to. */
    LoopbackServer.Listener listener(Provider provider) {
        return new LoopbackServer.Listener() {
            @Override
            public void answered(Request request, Response response) {
                add(new Logged(ReceivedRequest.of(provider, request, response.status()), Contracts.sent(request)));
                if (provider != Provider.STORAGE) {
                    observe(Exchange.of(provider, request, response));
                }
            }

            @Override
            public void failed(Throwable failure) {
                failures.add(failure);
            }
        };
    }

    private synchronized void add(Logged request) {
        if (logged.size() == most) {
            // Whoever asks for violations later must hear of this one too.
            earlierViolations.addAll(logged.remove().violations());
        }
        logged.add(request);
    }

    private void observe(Exchange exchange) {
        try {
            observer.accept(exchange);
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    /** Returns a sentence for each rule of its contract that a request has broken. */
    List<String> violations() {
        List<Logged> current;
        List<String> violations;
        synchronized (this) {
            current = List.copyOf(logged);
            violations = new ArrayList<>(earlierViolations);
        }
        current.forEach(request -> violations.addAll(request.violations()));
        return violations;
    }

    synchronized void clear() {
        logged.clear();
        earlierViolations.clear();
        failures.clear();
    }

    synchronized List<ReceivedRequest> requests() {
        return logged.stream().map(Logged::received).toList();
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
