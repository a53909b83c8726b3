package dev.tapedeck.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The operations of two documents that are to be compared.
 *
 * @param old those of the old document
 * @param now those of the new one
 */
record Endpoints(List<Endpoint> old, List<Endpoint> now) {
    /** SignalWire's Video, which was a document of its own before it became a part of one for everything. */
    private static final String VIDEO = "/api/video";

    static Endpoints of(Document old, Document now) {
        List<Endpoint> before = all(old);
        List<Endpoint> after = all(now);
        if (hasVideo(after) && !hasVideo(before)) {
            before = mounted(before, after);
        } else if (hasVideo(before) && !hasVideo(after)) {
            after = mounted(after, before);
        }
        return hasVideo(before) && hasVideo(after)
                ? new Endpoints(video(before), video(after))
                : new Endpoints(before, after);
    }

    private static List<Endpoint> all(Document document) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (var path : document.root().path("paths").properties()) {
            JsonNode item = document.resolve(path.getValue());
            for (String method : Endpoint.METHODS) {
                if (item.path(method).isObject()) {
                    endpoints.add(Endpoint.of(document, method, path.getKey(), item));
                }
            }
        }
        return endpoints;
    }

    /** A document of Video alone may name no server; its paths then show that it belongs there. */
    private static List<Endpoint> mounted(List<Endpoint> endpoints, List<Endpoint> others) {
        Set<String> shapes = new HashSet<>(others.stream().map(Endpoint::shape).toList());
        List<Endpoint> moved =
                endpoints.stream().map(endpoint -> endpoint.under(VIDEO)).collect(Collectors.toList());
        long known = moved.stream()
                .filter(endpoint -> shapes.contains(endpoint.shape()))
                .count();
        return known * 2 >= moved.size() ? moved : endpoints;
    }

    private static boolean hasVideo(List<Endpoint> endpoints) {
        return !video(endpoints).isEmpty();
    }

    private static List<Endpoint> video(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().startsWith(VIDEO + "/"))
                .toList();
    }
}
