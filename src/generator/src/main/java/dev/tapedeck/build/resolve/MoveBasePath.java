package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.List;

/**
 * Moves the path of the server URL to the front of each path. The base URL of a client is then the host alone, and
 * overlays match wherever the vendor writes {@code /api/video}.
 *
 * <p>An operation or a path item may have a server of its own, whose path is moved likewise. {@code servers} stays on
 * an operation whose host is another one, and its description says how to call it.
 */
public final class MoveBasePath {
    private static final String SERVERS = "servers";

    private final Spec spec;
    private final ServerAddress base;
    private final ObjectNode moved = Yaml.object();

    private MoveBasePath(Spec spec) {
        this.spec = spec;
        this.base = base(spec);
    }

    /** Moves the paths of a document, in place. Applying it again changes nothing. */
    public static void apply(Spec spec) {
        if (!(spec.root().path("paths") instanceof ObjectNode paths)) {
            return;
        }
        MoveBasePath move = new MoveBasePath(spec);
        paths.properties().forEach(path -> move.move(path.getKey(), path.getValue()));
        paths.removeAll();
        paths.setAll(move.moved);
        if (!move.base.path().isEmpty() && first(spec.root()) instanceof ObjectNode server) {
            server.put("url", move.base.written().isEmpty() ? "/" : move.base.written());
        }
    }

    /** Returns the server that a client is given: that of the document, or else the first of an operation. */
    private static ServerAddress base(Spec spec) {
        ServerAddress root = ServerAddress.of(first(spec.root()));
        String host = root.host();
        for (JsonNode item : spec.root().path("paths")) {
            for (JsonNode holder : Spec.objects(item)) {
                host = host.isEmpty() ? ServerAddress.of(first(holder)).host() : host;
            }
            host = host.isEmpty() ? ServerAddress.of(first(item)).host() : host;
        }
        return new ServerAddress(root.written(), host, root.path());
    }

    private static JsonNode first(JsonNode holder) {
        return holder.path(SERVERS).path(0);
    }

    private void move(String path, JsonNode item) {
        List<Spec.Operation> operations = Spec.operations(path, item);
        boolean hasServers = item.has(SERVERS)
                || operations.stream().anyMatch(operation -> operation.node().has(SERVERS));
        if (!hasServers && !moved.has(base.path() + path)) {
            moved.set(base.path() + path, item);
            return;
        }
        for (Spec.Operation operation : operations) {
            ServerAddress server = server(operation.node(), item);
            boolean isElsewhere = !server.host().isEmpty() && !server.host().equals(base.host());
            add(server.path() + path, operation, (ObjectNode) item);
            operation.node().remove(SERVERS);
            if (isElsewhere) {
                operation.node().putArray(SERVERS).addObject().put("url", server.host());
                describe(operation.node(), server.host());
            }
        }
    }

    private ServerAddress server(JsonNode operation, JsonNode item) {
        for (JsonNode holder : List.of(operation, item)) {
            if (first(holder).isObject()) {
                return ServerAddress.of(first(holder));
            }
        }
        return base;
    }

    /** Adds an operation to the item of its path; operations of one item may have different servers. */
    private void add(String path, Spec.Operation operation, ObjectNode item) {
        if (!moved.has(path)) {
            ObjectNode shared = item.deepCopy();
            shared.remove(SERVERS);
            shared.remove(Spec.METHODS);
            shared.remove(Spec.OTHER_METHODS);
            moved.set(path, shared);
        }
        if (!Spec.put((ObjectNode) moved.get(path), operation)) {
            String problem = "has the path of another operation, " + path + ", on another server";
            throw spec.fault(operation.title(), problem, "remove one of them in a copy of the document");
        }
    }

    private static void describe(ObjectNode operation, String host) {
        String sentence = "Call it at `" + host + "`: create a second client with this base URL.";
        String description = operation.path("description").asText();
        if (!description.contains(sentence)) {
            operation.put("description", (description.strip() + "\n\n" + sentence).strip());
        }
    }
}
