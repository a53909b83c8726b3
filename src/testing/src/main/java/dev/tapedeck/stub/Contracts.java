package dev.tapedeck.stub;

import dev.tapedeck.stub.contract.Contract;
import dev.tapedeck.stub.contract.HttpMessage;
import dev.tapedeck.stub.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts of the two APIs. Each takes a second to read, and is read when it is first needed. */
final class Contracts {

    private static final String AUTHORIZATION = "authorization";

    private Contracts() {}

    /** Returns the contract of an API; empty for the storage host, which has none. */
    static Optional<Contract> of(Provider provider) {
        return switch (provider) {
            case TWILIO -> Optional.of(Contract.twilio());
            case SIGNALWIRE -> Optional.of(Contract.signalWire());
            case STORAGE -> Optional.empty();
        };
    }

    /** An operation of a provider. */
    record Operation(Provider provider, String id) {

        boolean isOf(Request request) {
            return of(provider)
                    .filter(contract -> id.equals(contract.operation(sent(request))))
                    .isPresent();
        }
    }

    /**
     * Returns the operation with this id, such as {@code ListRecordings} or {@code list_room_recordings}.
     *
     * @throws IllegalArgumentException if neither contract has it
     */
    static Operation operation(String id) {
        return Stream.of(Provider.TWILIO, Provider.SIGNALWIRE)
                .filter(provider -> of(provider).orElseThrow().operations().contains(id))
                .findFirst()
                .map(provider -> new Operation(provider, id))
                .orElseThrow(() -> new IllegalArgumentException("operation is \"" + id
                        + "\", which neither contract has" + similar(id) + ": write its operationId, such as"
                        + " ListRecordings or list_room_recordings"));
    }

    private static String similar(String id) {
        String alike = Stream.of(Contract.twilio(), Contract.signalWire())
                .flatMap(contract -> contract.operations().stream())
                .filter(other -> plain(other).equals(plain(id)))
                .collect(Collectors.joining(" and "));
        return alike.isEmpty() ? "" : " (they have " + alike + ")";
    }

    private static String plain(String id) {
        return id.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns what is wrong with the body of a request to SignalWire; unknown fields are not. */
    static Optional<String> brokenBodyRule(Request request) {
        String title = sent(request).title() + ": ";
        return Contract.signalWire().request(sent(request)).faults().stream()
                .map(fault -> fault.substring(title.length()))
                .filter(fault -> fault.startsWith("body ") || fault.startsWith("header Content-Type"))
                .filter(fault -> !fault.endsWith("is not of the contract"))
                .findFirst();
    }

    /** Returns a request as the check of contracts reads it, with no more of its credentials than their scheme. */
    static HttpMessage.Request sent(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.computeIfPresent(
                AUTHORIZATION,
                (name, values) -> values.stream()
                        .map(text -> text.replaceFirst(" .*", " "))
                        .toList());
        String query = request.url().getRawQuery();
        String target = request.path() + (query == null ? "" : "?" + query);
        return new HttpMessage.Request(request.method(), target, headers, request.body());
    }
}
