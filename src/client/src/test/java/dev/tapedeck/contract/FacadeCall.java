package dev.tapedeck.contract;

import dev.tapedeck.stub.contract.Contract;
import dev.tapedeck.stub.contract.HttpMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One played call of a facade: its method, its result, and the exchanges that a server received.
 *
 * @param method the method that made the call, such as {@code Recordings.fetch(RecordingSid)}
 * @param chain the chain of calls to it, such as {@code twilio.recordings().fetch(RecordingSid)}
 * @param result the result for the caller, for a listing the records of its first page; empty if the method returns
 *     nothing
 */
record FacadeCall(
        ResolvedContract contract, String method, String chain, Optional<Object> result, List<Exchange> exchanges) {
    /** A request and its response. */
    record Exchange(HttpMessage.Request request, HttpMessage.Response response) {}

    /** Returns the ids of the operations that it reached. */
    List<String> operations() {
        return exchanges.stream()
                .map(exchange -> judge().request(exchange.request()).operation())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Returns the faults of its requests and responses. */
    List<String> faults() {
        return exchanges.stream()
                .flatMap(exchange -> Stream.of(
                        judge().request(exchange.request()), judge().answer(exchange.request(), exchange.response())))
                .flatMap(checked -> checked.faults().stream())
                .toList();
    }

    private Contract judge() {
        return contract.provider().equals("twilio") ? Contract.twilio() : Contract.signalWire();
    }

    @Override
    public String toString() {
        return chain;
    }
}
