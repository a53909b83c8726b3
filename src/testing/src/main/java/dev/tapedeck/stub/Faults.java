package dev.tapedeck.stub;

import dev.tapedeck.stub.http.LoopbackServer;
import dev.tapedeck.stub.http.Reply;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The faults of one service, in the order in which they were added. Thread-safe. */
final class Faults implements LoopbackServer.Faults {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    Fault add(Fault fault) {
        faults.add(fault);
        return fault;
    }

    void clear() {
        faults.clear();
    }

    @Override
    public Reply reply(Request request, Function<Request, Response> operation) {
        return faults.stream()
                .map(fault -> fault.reply(request, operation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Reply.of(operation.apply(request)));
    }
}
