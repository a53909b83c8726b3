package dev.tapedeck.stub;

import dev.tapedeck.stub.http.LoopbackServer;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The requests that a stand-in has responded to so far, in the order of the responses, and its failures. Thread-safe.
 */
final class RequestLog {

    private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Consumer<Exchange> observer;

    /** A request to an API, to be checked against its contract if anybody asks. */
    private record Sent(Provider provider, dev.tapedeck.stub.contract.Exchange.Request request) {}

    /** Creates a log that passes every exchange with an API to the observer and keeps none. */
    RequestLog(Consumer<Exchange> observer) {
        this.observer = observer;
    }

    /** Returns what the provider's server reports to. */
    LoopbackServer.Listener listener(Provider provider) {
        return new LoopbackServer.Listener() {
            @Override
            public void answered(Request request, Response response) {
                requests.add(ReceivedRequest.of(provider, request, response.status()));
                if (provider != Provider.STORAGE) {
                    sent.add(new Sent(provider, Contracts.sent(request)));
                    observe(Exchange.of(provider, request, response));
                }
            }

            @Override
            public void failed(Throwable failure) {
                failures.add(failure);
            }
        };
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
        return sent.stream()
                .flatMap(one -> Contracts.of(one.provider()).stream()
                        .flatMap(contract -> contract.request(one.request()).faults().stream()))
                .toList();
    }

    void clear() {
        requests.clear();
        sent.clear();
        failures.clear();
    }

    List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
