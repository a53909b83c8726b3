package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a contract, compiled when they are first needed, and sentences for their faults. */
final class Schemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_PATH)
            .locale(Locale.ENGLISH)
            .build();

    private final ContractDocument contract;
    private final SchemaTranslation translation;
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private Schemas(ContractDocument contract, SchemaTranslation translation) {
        this.contract = contract;
        this.translation = translation;
        ObjectNode schemas = components.putObject("schemas");
        for (var schema : contract.root().path("components").path("schemas").properties()) {
            schemas.set(schema.getKey(), translation.of(schema.getValue()));
        }
    }

    /** Returns the schemas for requests: without unknown fields, and with times as the provider reads them. */
    static Schemas ofRequests(ContractDocument contract) {
        return new Schemas(contract, new SchemaTranslation(true, Formats.ofRequests(contract.provider())));
    }

    /** Returns the schemas for responses: fields may be added. */
    static Schemas ofAnswers(ContractDocument contract) {
        return new Schemas(contract, new SchemaTranslation(false, Formats.ofAnswers()));
    }

    /** Returns a sentence for each rule that the value breaks, beginning with its position. */
    List<String> faults(JsonNode schema, JsonNode value, String place) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(message -> Sentences.of(message, place))
                .toList();
    }

    /** Returns the schema's type, following references; empty if it has none. */
    String type(JsonNode schema) {
        return resolve(schema).path("type").asText();
    }

    /**
     * Returns the schema that this one refers to, by a reference or an {@code allOf} with one element; otherwise
     * itself.
     */
    JsonNode resolve(JsonNode schema) {
        String name = ContractDocument.nameOf(schema);
        return name.isEmpty() ? schema : resolve(contract.schema(name));
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode document = translation.of(schema);
        // References of the form #/components/schemas/X are resolved in the document itself.
        document.set("components", components);
        return FACTORY.getSchema(document, CONFIG);
    }

    /** Our sentences for the faults that the validator finds: the position, the rule and the value. */
    private static final class Sentences {
        private static final int LONGEST_VALUE = 120;

        private Sentences() {}

        static String of(ValidationMessage message, String place) {
            String path = message.getInstanceLocation().toString();
            return place + (path.equals("$") ? "" : " at " + path) + " " + rule(message);
        }

        private static String rule(ValidationMessage message) {
            JsonNode limit = message.getSchemaNode();
            return switch (message.getType()) {
                case "required" -> "must have the field " + message.getProperty();
                case "additionalProperties" ->
                    "has the field " + message.getProperty() + ", which is not of the contract";
                case "maximum" -> "must be at most " + limit + but(message);
                case "minimum" -> "must be at least " + limit + but(message);
                case "maxLength" -> "must have at most " + limit + " characters" + but(message);
                case "minLength" -> "must have at least " + limit + " characters" + but(message);
                case "enum" -> "must be one of " + limit + but(message);
                case "pattern" -> "must match " + limit.asText() + but(message);
                case "format" -> "must be a well-formed " + limit.asText() + but(message);
                case "type" -> "must be of the type " + limit.asText() + but(message);
                default -> "is refused: " + message.getError() + but(message);
            };
        }

        private static String but(ValidationMessage message) {
            String value = message.getInstanceNode().toString();
            return " but was " + (value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value);
        }
    }
}
