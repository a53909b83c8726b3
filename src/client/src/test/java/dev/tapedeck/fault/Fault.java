package dev.tapedeck.fault;

import dev.tapedeck.server.RawResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A fault, or something similar that must succeed.
 *
 * @param group the group of its kind
 * @param kind its name for users
 * @param what what exactly happens
 * @param call the action of the user
 * @param service the service's responses in order, the last one repeated; nobody listens if it is empty
 * @param storage the storage host's responses
 * @param limit the largest response that the client takes, in bytes
 */
record Fault(
        String group,
        String kind,
        String what,
        UserCall call,
        List<RawResponse> service,
        List<RawResponse> storage,
        long limit) {
    private static final Map<String, Function<Provider, Stream<Fault>>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Connections", ConnectionFaults::of);
        GROUPS.put("Refusals", RefusalFaults::of);
        GROUPS.put("Responses", ResponseFaults::of);
        GROUPS.put("Listings", ListingFaults::of);
        GROUPS.put("Media files", MediaFaults::of);
        GROUPS.put("Values", ValueFaults::of);
    }

    /** Returns all faults of this provider, group by group. */
    static List<Fault> all(Provider provider) {
        return GROUPS.entrySet().stream()
                .flatMap(group -> group.getValue().apply(provider).map(fault -> fault.group(group.getKey())))
                .toList();
    }

    static Fault when(UserCall call, String what, RawResponse... service) {
        return new Fault("", "", what, call, List.of(service), List.of(), 1_000_000);
    }

    Fault storage(RawResponse... responses) {
        return new Fault(group, kind, what, call, service, List.of(responses), limit);
    }

    Fault limit(long bytes) {
        return new Fault(group, kind, what, call, service, storage, bytes);
    }

    private Fault group(String name) {
        return new Fault(name, kind, what, call, service, storage, limit);
    }

    Fault kind(String name) {
        return new Fault(group, name, what, call, service, storage, limit);
    }

    /** Returns these faults as one kind. */
    static Stream<Fault> kind(String name, Fault... faults) {
        return Arrays.stream(faults).map(fault -> fault.kind(name));
    }

    String title() {
        return call.name() + ": " + what;
    }
}
