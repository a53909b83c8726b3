package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of two documents that are to be compared.
 *
 * @param old those of the old document
 * @param now those of the new one
 */
public record ComparedEndpoints(List<Endpoint> old, List<Endpoint> now) {
    public static ComparedEndpoints of(Document old, Document now) {
        List<Endpoint> before = all(VideoPaths.beside(old, now));
        List<Endpoint> after = all(VideoPaths.beside(now, old));
        return hasVideo(before) && hasVideo(after)
                ? new ComparedEndpoints(video(before), video(after))
                : new ComparedEndpoints(before, after);
    }

    static List<Endpoint> all(Document document) {
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

    static boolean hasVideo(List<Endpoint> endpoints) {
        return !video(endpoints).isEmpty();
    }

    private static List<Endpoint> video(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().startsWith(VideoPaths.VIDEO + "/"))
                .toList();
    }
}
