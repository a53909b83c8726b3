package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * A resolved contract, as the artifact {@code tapedeck-contracts} has it.
 *
 * @param provider {@code twilio} or {@code signalwire}
 * @param root the whole document
 */
public record ContractDocument(String provider, JsonNode root) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String REFERENCE = "#/components/schemas/";

    /**
     * One operation.
     *
     * @param method the HTTP method, in lower case
     * @param path the path, with variables in braces
     * @param node the operation in the document
     */
    public record Operation(ContractDocument contract, String method, String path, JsonNode node) {
        /** Returns its id, such as {@code ListRecordings} or {@code list_room_recordings}. */
        public String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return contract.provider + " " + id();
        }
    }

    /** Reads Twilio's contract. */
    public static ContractDocument twilio() {
        return read("twilio", "twilio-video-v1");
    }

    /** Reads SignalWire's contract. */
    public static ContractDocument signalWire() {
        return read("signalwire", "signalwire-video");
    }

    private static ContractDocument read(String provider, String name) {
        try (InputStream json = open(folder() + "/contracts/" + name + ".json")) {
            return new ContractDocument(provider, JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the contract " + name, e);
        }
    }

    /** Returns the operations, in the order of the document. */
    public List<Operation> listOperations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(
                                new Operation(this, method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    /** Returns the schema with this name; a missing node if there is none. */
    public JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** Returns the name of the schema that this one refers to, or an empty text. */
    public static String nameOf(JsonNode schema) {
        JsonNode reference = schema.has("$ref") ? schema : schema.path("allOf").path(0);
        return reference.path("$ref").asText().replace(REFERENCE, "");
    }

    /** Returns the folder of the contracts, which has WireMock's mappings of both providers too. */
    public static String folder() {
        try (InputStream in =
                Objects.requireNonNull(ContractDocument.class.getResourceAsStream("version.properties"))) {
            Properties version = new Properties();
            version.load(in);
            return "META-INF/dev.tapedeck/tapedeck-contracts/" + version.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the version of this artifact", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = ContractDocument.class.getClassLoader().getResourceAsStream(name);
        return Objects.requireNonNull(in, () -> name + " is not on the class path: add tapedeck-contracts");
    }
}
