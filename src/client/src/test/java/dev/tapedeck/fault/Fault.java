package dev.tapedeck.fault;

import dev.tapedeck.server.RawResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that goes wrong, or nearly.
 *
 * @param group its kind's group
 * @param kind what users call it
 * @param what what exactly happens
 * @param call what the user does
 * @param service what the service sends, request by request, the last again and again; nobody listens if it is empty
 * @param storage what the storage host sends
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

    /** All faults of this provider, group by group. */
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

    /** These faults as ones of a kind. */
    static Stream<Fault> kind(String name, Fault... faults) {
        return Arrays.stream(faults).map(fault -> fault.kind(name));
    }

    String title() {
        return call.name() + ": " + what;
    }
}
