package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a document that may refer to other files, and makes one document of them, whose references are all local.
 *
 * <p>A schema of another file becomes a named one. Any other part is copied to where it is referred to; so are
 * operations and path items of the document itself. Only files that a path leads to are read.
 */
public final class BundleFiles {
    private static final int MOST_HOPS = 32;
    /** What is beside a reference and replaces that of its target, as OpenAPI 3.1 says. */
    static final Set<String> OVERRIDES = Set.of("description", "summary");

    private final Path main;
    private final Spec spec;
    private final PrintStream warnings;
    private final FileSchemas schemas;
    private final Map<Path, JsonNode> files = new HashMap<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<FileReference> open = new HashSet<>();
    // No recursion: references make long chains.
    private final Deque<Runnable> unread = new ArrayDeque<>();

    private BundleFiles(Path file, PrintStream warnings) {
        this.main = file.toAbsolutePath().normalize();
        this.spec = new Spec(file.toString(), Yaml.read(file));
        this.warnings = warnings;
        this.schemas = new FileSchemas(spec);
        files.put(main, spec.root());
    }

    /**
     * Reads a document and all files that it refers to.
     *
     * @throws SpecException if one of them is missing or on another machine
     */
    public static Spec read(Path file, PrintStream warnings) {
        BundleFiles bundle = new BundleFiles(file, warnings);
        bundle.readDocument();
        return bundle.spec;
    }

    /**
     * Where a part is.
     *
     * @param file the file, to which references are relative
     * @param place the place in it, for messages
     */
    private record Source(Path file, String place) {}

    private void readDocument() {
        spreadComponents();
        nameAfterComponents();
        readParts(DocumentPart.DOCUMENT, spec.root(), new Source(main, ""));
        while (!unread.isEmpty()) {
            unread.remove().run();
        }
        schemas.assignNames();
    }

    /** Replaces whole maps of components that are in other files by references to what is in them. */
    private void spreadComponents() {
        Source source = new Source(main, "components");
        ObjectNode root = spec.root();
        if (isReference(root.path("components"))) {
            root.set("components", spread(root.get("components"), source));
        }
        for (var section : root.path("components").properties()) {
            if (isReference(section.getValue())) {
                section.setValue(spread(section.getValue(), source));
            }
        }
    }

    private ObjectNode spread(JsonNode reference, Source source) {
        FileReference target = target(reference.path("$ref").asText(), source);
        ObjectNode map = Yaml.object();
        object(target, source).fieldNames().forEachRemaining(name -> {
            String inner = target.fragment() + "/"
                    + name.replace("~", "~0").replace("/", "~1").replace("%", "%25");
            map.putObject(name).put("$ref", new FileReference(target.file(), inner).text());
        });
        return map;
    }

    /** Lets a component that is only a reference to a schema of another file name that schema. */
    private void nameAfterComponents() {
        for (var component : spec.root().at("/components/schemas").properties()) {
            Source source = new Source(main, "components/schemas/" + component.getKey());
            JsonNode schema = component.getValue();
            for (int hops = 0; hops < MOST_HOPS && isAlias(schema); hops++) {
                FileReference target = target(schema.get("$ref").textValue(), source);
                if (target.file().equals(main)) {
                    break;
                }
                schemas.reserve(target, component.getKey());
                // Files of components that no path leads to may be missing.
                schema = Files.isRegularFile(target.file()) ? target.in(tree(target.file())) : Yaml.object();
                source = sourceOf(target);
            }
        }
    }

    private static boolean isAlias(JsonNode schema) {
        return isReference(schema)
                && schema.size() == 1
                && !FileReference.isElsewhere(schema.get("$ref").textValue());
    }

    private static boolean isReference(JsonNode node) {
        return node.path("$ref").isTextual();
    }

    /** Reads the parts of an object, in place. */
    private void readParts(DocumentPart part, ObjectNode node, Source source) {
        if (!seen.add(node)) {
            return;
        }
        DocumentParts.in(part).forEach((key, content) -> {
            if (node.has(key)) {
                node.set(key, readContent(content, node.get(key), inside(source, content.part(), key)));
            }
        });
        if (part == DocumentPart.SCHEMA && node.get("discriminator") instanceof ObjectNode discriminator) {
            readDiscriminator(discriminator, source);
        }
    }

    private JsonNode readContent(DocumentParts.Content content, JsonNode node, Source source) {
        return switch (content.shape()) {
            case ONE -> readPart(content.part(), node, source);
            case LIST -> {
                if (node instanceof ArrayNode list) {
                    for (int i = 0; i < list.size(); i++) {
                        list.set(i, readPart(content.part(), list.get(i), source));
                    }
                }
                yield node;
            }
            case MAP -> readMap(content.part(), node, source);
            case MAPS -> {
                for (var entry : node.properties()) {
                    entry.setValue(readMap(content.part(), entry.getValue(), source));
                }
                yield node;
            }
        };
    }

    /** Reads a map of parts. Vendors also keep whole maps in other files, which OpenAPI does not provide for. */
    private JsonNode readMap(DocumentPart part, JsonNode node, Source source) {
        if (isReference(node)) {
            FileReference target = target(node.get("$ref").textValue(), source);
            return entering(
                    target, source, () -> readMap(part, find(target, source).deepCopy(), sourceOf(target)));
        }
        for (var entry : node.properties()) {
            if (part == DocumentPart.PATH_ITEM && entry.getKey().startsWith("x-")) {
                continue;
            }
            Source inner = part == DocumentPart.PATH_ITEM ? new Source(source.file(), entry.getKey()) : source;
            entry.setValue(readPart(part, entry.getValue(), inner));
        }
        return node;
    }

    /** Returns a part whose references are local, which may replace this one. */
    private JsonNode readPart(DocumentPart part, JsonNode node, Source source) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        readParts(part, object, source);
        if (!isReference(object)) {
            return object;
        }
        FileReference target = target(object.get("$ref").textValue(), source);
        if (part == DocumentPart.SCHEMA) {
            readSchema(object, "$ref", target, source);
            return object;
        }
        if (target.file().equals(main) && mayStay(part, target)) {
            object.put("$ref", "#" + target.fragment());
            readLater(part, target);
            return object;
        }
        if (part == DocumentPart.EXAMPLE && !isThere(target)) {
            return object; // A document is not refused because of its examples.
        }
        return entering(target, source, () -> {
            ObjectNode copy = object(target, source).deepCopy();
            return withSiblings(part, (ObjectNode) readPart(part, copy, sourceOf(target)), object, source);
        });
    }

    /** Steps after this one resolve references to parts of the document, except for those of these kinds. */
    private boolean mayStay(DocumentPart part, FileReference target) {
        boolean isComponent = target.fragment().startsWith("/components/"); // Paths get other names.
        return isComponent && !isCopied(part) && !isReference(target.in(spec.root()));
    }

    private static boolean isCopied(DocumentPart part) {
        return switch (part) {
            case PATH_ITEM, OPERATION, MEDIA_TYPE -> true;
            default -> false;
        };
    }

    /** Reads a part of the document that another part refers to. */
    private void readLater(DocumentPart part, FileReference target) {
        if (target.in(spec.root()) instanceof ObjectNode object) {
            unread.add(() -> {
                if (!seen.contains(object)) {
                    readPart(part, object, sourceOf(target));
                }
            });
        }
    }

    private void readSchema(ObjectNode holder, String key, FileReference target, Source source) {
        if (target.file().equals(main)) {
            holder.put(key, "#" + target.fragment());
            readLater(DocumentPart.SCHEMA, target);
            return;
        }
        if (!schemas.contains(target)) {
            ObjectNode tree = object(target, source).deepCopy();
            schemas.add(target, tree);
            unread.add(() -> readPart(DocumentPart.SCHEMA, tree, sourceOf(target)));
        }
        schemas.use(holder, key, target);
    }

    private void readDiscriminator(ObjectNode discriminator, Source source) {
        if (discriminator.get("mapping") instanceof ObjectNode mapping) {
            mapping.properties().forEach(entry -> readMapped(mapping, entry.getKey(), source));
        }
        readMapped(discriminator, "defaultMapping", source);
    }

    /** A schema of a mapping may be a name too. */
    private void readMapped(ObjectNode holder, String key, Source source) {
        String text = holder.path(key).asText();
        if (text.contains("#") || text.matches(".*(/|\\.(ya?ml|json)$).*")) {
            readSchema(holder, key, target(text, source), source);
        }
    }

    private JsonNode withSiblings(DocumentPart part, ObjectNode target, ObjectNode reference, Source source) {
        for (var sibling : reference.properties()) {
            String key = sibling.getKey();
            boolean counts = isCopied(part) || OVERRIDES.contains(key);
            if (key.equals("$ref") || !counts) {
                continue;
            } else if (target.get(key) instanceof ArrayNode list && sibling.getValue() instanceof ArrayNode more) {
                list.addAll(more);
                continue;
            } else if (target.has(key)
                    && !OVERRIDES.contains(key)
                    && !target.get(key).equals(sibling.getValue())) {
                warnings.println("[WARNING] " + name(source.file()) + ", " + source.place() + ": has '" + key
                        + "' beside its $ref, and so has what it refers to: the one beside it is used.");
            }
            target.set(key, sibling.getValue());
        }
        return target;
    }

    private JsonNode entering(FileReference target, Source source, Supplier<JsonNode> read) {
        if (!open.add(target)) {
            throw fault(source, "refers to itself", "break the circle of references");
        }
        JsonNode result = read.get();
        open.remove(target);
        return result;
    }

    private ObjectNode object(FileReference target, Source source) {
        JsonNode found = find(target, source);
        if (found instanceof ObjectNode object) {
            return object;
        } else if (found.isBoolean() && found.booleanValue()) {
            return Yaml.object();
        }
        throw fault(source, "refers to '" + shown(target) + "', which is not an object", "describe it as OpenAPI does");
    }

    private boolean isThere(FileReference target) {
        return Files.isRegularFile(target.file())
                && target.in(tree(target.file())).isObject();
    }

    private JsonNode find(FileReference target, Source source) {
        if (!Files.isRegularFile(target.file())) {
            String problem = "refers to '" + shown(target) + "', and there is no such file";
            throw fault(source, problem, "put it there, or correct the reference");
        }
        JsonNode found = target.in(tree(target.file()));
        if (found.isMissingNode()) {
            boolean isLocal = target.file().equals(source.file());
            String problem = isLocal
                    ? "refers to '#" + target.fragment() + "', which is not in this document"
                    : "refers to '" + shown(target) + "', which is not in that file";
            throw fault(source, problem, "add what is missing there, or correct the reference");
        }
        return found;
    }

    private JsonNode tree(Path file) {
        return files.computeIfAbsent(file, Yaml::readAny);
    }

    private FileReference target(String reference, Source source) {
        return FileReference.of(reference, source.file(), (problem, mend) -> fault(source, problem, mend));
    }

    private static Source sourceOf(FileReference target) {
        return new Source(target.file(), target.place());
    }

    private static Source inside(Source source, DocumentPart part, String key) {
        return part == DocumentPart.OPERATION
                ? new Source(source.file(), (key.toUpperCase(Locale.ROOT) + " " + source.place()).strip())
                : source;
    }

    private SpecException fault(Source source, String problem, String mend) {
        return new SpecException(name(source.file()), source.place(), problem, mend);
    }

    private String shown(FileReference target) {
        return name(target.file()) + (target.fragment().isEmpty() ? "" : "#" + target.fragment());
    }

    /** Returns the name of a file as the user wrote that of the document. */
    private String name(Path file) {
        return file.equals(main)
                ? spec.file()
                : Path.of(spec.file())
                        .resolveSibling(main.resolveSibling("").relativize(file))
                        .normalize()
                        .toString();
    }
}
