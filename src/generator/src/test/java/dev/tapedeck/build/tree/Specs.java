package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small contracts for tests. */
public final class Specs {
    /** The folder of the contracts. */
    public static final Path FOLDER = Path.of("../../specs");

    static final String FILE = "vendor.yaml";

    private Specs() {}

    public static JsonNode yaml(String text) {
        return Yaml.tree(FILE, text);
    }

    public static Spec spec(String text) {
        return new Spec(FILE, (ObjectNode) yaml(text));
    }

    /** Returns a contract with these named schemas and one operation, which returns the one named {@code Thing}. */
    public static Spec schemas(String schemas) {
        Spec spec = operation("""
                operationId: FetchThing
                parameters: []
                responses:
                  '200':
                    description: The thing.
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                """);
        spec.root().withObject("/components").set("schemas", yaml(schemas));
        return spec;
    }

    /** Returns a contract with one operation, {@code POST /v1/Things}. */
    public static Spec operation(String operation) {
        Spec spec = spec("openapi: 3.1.0\npaths: {/v1/Things: {}}\ncomponents: {schemas: {}}");
        ((ObjectNode) spec.root().path("paths").path("/v1/Things")).set("post", yaml(operation));
        return spec;
    }

    public static JsonNode operationOf(Spec spec) {
        return spec.operations().get(0).node();
    }

    public static JsonNode schema(Spec spec, String name) {
        return spec.root().path("components").path("schemas").path(name);
    }

    public static JsonNode field(Spec spec, String name) {
        return schema(spec, "Thing").path("properties").path(name);
    }

    public static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
