package dev.tapedeck.contract;

import dev.tapedeck.contract.ResolvedContract.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that leads from operations to methods of the facade, made of the calls as they were played. */
final class FacadeTable {
    private FacadeTable() {}

    static String text() {
        return """
                # From operation to method

                What each public method of the facade called when it was played against the stubs: recorded by a server, refreshed
                with `mvn -q test -Dtest=FacadeTableTest -Dtable.write=true`. A room's or participant's SID can be replaced by its
                name in a chain: `participantsByUniqueName(String)` is to `participants(RoomSid)` as
                `publishedTracksByIdentity(String)` to `publishedTracks(ParticipantSid)`. Followers of events (`followEvents`) call
                what lists these, and `downloadAll` and its likes what `media` calls.
                """
                + section("Twilio", ResolvedContract.twilio(), Facades.twilio())
                + section("SignalWire", ResolvedContract.signalWire(), Facades.signalWire());
    }

    private static String section(String title, ResolvedContract contract, List<Played> calls) {
        String rows = contract.listOperations().stream()
                .sorted(Comparator.comparing(FacadeTable::page).thenComparing(Operation::id))
                .map(operation -> row(operation, chains(operation, calls)))
                .collect(Collectors.joining());
        return "\n## " + title + "\n\nOperation | HTTP request | Methods\n--------- | ------------ | -------\n" + rows;
    }

    private static String row(Operation operation, String chains) {
        String name = Generated.camelCase(operation.id());
        String link = operation.contract().provider() + "/" + page(operation) + "#" + name.toLowerCase(Locale.ROOT);
        String method = operation.method().toUpperCase(Locale.ROOT);
        return "[" + operation.id() + "](" + link + ") | **" + method + "** " + operation.path() + " | " + chains
                + "\n";
    }

    /** One way to each method that reached the operation: that by SIDs, which comes before that by names. */
    private static String chains(Operation operation, List<Played> calls) {
        Map<String, String> chains = new LinkedHashMap<>();
        calls.stream()
                .filter(played -> played.operations().contains(operation.id()))
                .forEach(played -> chains.putIfAbsent(played.method(), "`" + played.chain() + "`"));
        return String.join("<br>", chains.values());
    }

    private static String page(Operation operation) {
        return operation.node().path("tags").path(0).asText().replace(" ", "") + "Api.md";
    }
}
