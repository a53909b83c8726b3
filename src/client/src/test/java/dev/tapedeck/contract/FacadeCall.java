package dev.tapedeck.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call of a facade as it was played: which, what it came to, and what a server saw of it.
 *
 * @param method the method that made the call, such as {@code Recordings.fetch(RecordingSid)}
 * @param chain the way to it, such as {@code twilio.recordings().fetch(RecordingSid)}
 * @param result what the caller got, of a listing its first page's records; empty if the method answers nothing
 */
record FacadeCall(
        ResolvedContract contract, String method, String chain, Optional<Object> result, List<Exchange> exchanges) {

    /** The ids of the operations that it reached. */
    List<String> operations() {
        return exchanges.stream()
                .map(exchange -> judge().request(exchange.request()).operation())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What of its requests and answers is not of the contract. */
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
