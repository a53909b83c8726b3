package dev.tapedeck.report.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts SignalWire's Video, which was a document of its own, where it is in the one document for everything. */
public final class VideoPaths {
    static final String VIDEO = "/api/video";

    private VideoPaths() {}

    /** The document, or its copy at the other's place if it is of Video alone, names no place and the other does. */
    public static Document beside(Document document, Document other) {
        List<Endpoint> others = ComparedEndpoints.all(other);
        if (ComparedEndpoints.hasVideo(ComparedEndpoints.all(document)) || !ComparedEndpoints.hasVideo(others)) {
            return document;
        }
        Document mounted = mounted(document);
        Set<String> shapes = new HashSet<>(others.stream().map(Endpoint::shape).toList());
        List<Endpoint> moved = ComparedEndpoints.all(mounted);
        long known = moved.stream()
                .filter(endpoint -> shapes.contains(endpoint.shape()))
                .count();
        return known * 2 >= moved.size() ? mounted : document;
    }

    private static Document mounted(Document document) {
        ObjectNode root = document.root().deepCopy();
        String server = root.path("servers").path(0).path("url").asText().replaceAll("/+$", "");
        root.putArray("servers").addObject().put("url", server + VIDEO);
        return new Document(document.file(), root);
    }
}
