package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The paths of SignalWire's Video. It was a document of its own, and is now a part of one document for all APIs, where
 * its paths start with {@code /api/video}.
 */
public final class VideoPaths {
    private static final String VIDEO = "/api/video";

    private VideoPaths() {}

    /**
     * Returns the document, or a copy with the prefix of Video if it is a document of Video alone and the other is not.
     */
    public static Document beside(Document document, Document other) {
        List<Endpoint> others = Endpoint.allOf(other);
        if (hasVideo(Endpoint.allOf(document)) || !hasVideo(others)) {
            return document;
        }
        Document prefixed = prefixed(document);
        Set<String> shapes = new HashSet<>(others.stream().map(Endpoint::shape).toList());
        List<Endpoint> moved = Endpoint.allOf(prefixed);
        long known = moved.stream()
                .filter(endpoint -> shapes.contains(endpoint.shape()))
                .count();
        return known * 2 >= moved.size() ? prefixed : document;
    }

    private static Document prefixed(Document document) {
        ObjectNode root = document.root().deepCopy();
        String server = root.path("servers").path(0).path("url").asText().replaceAll("/+$", "");
        root.putArray("servers").addObject().put("url", server + VIDEO);
        return new Document(document.file(), root);
    }

    /** Returns whether any of these operations is one of Video. */
    public static boolean hasVideo(List<Endpoint> endpoints) {
        return !video(endpoints).isEmpty();
    }

    /** Returns those of these operations that are of Video. */
    public static List<Endpoint> video(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().startsWith(VIDEO + "/"))
                .toList();
    }
}
