package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the faults of a request to one operation. */
final class RequestCheck {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Routes.Match match;
    private final JsonNode operation;
    private final Schemas schemas;
    private final List<String> faults = new ArrayList<>();

    RequestCheck(Routes.Match match, Schemas schemas) {
        this.match = match;
        this.operation = match.operation().node();
        this.schemas = schemas;
    }

    List<String> faults(HttpMessage.Request sent) {
        faults.addAll(match.faults(schemas));
        checkQuery(EncodedValues.pairs(sent.query()));
        checkHeaders(sent);
        if (operation.has("requestBody")) {
            checkBody(sent, operation.get("requestBody"));
        } else if (!sent.body().isEmpty()) {
            faults.add("the request must have no body but has one of "
                    + sent.body().length() + " characters");
        }
        return List.copyOf(faults);
    }

    private void checkQuery(Map<String, List<String>> query) {
        List<String> undeclared = new ArrayList<>(query.keySet());
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String place = "query parameter " + name;
            switch (parameter.path("in").asText()) {
                case "path" -> {} // Checked when the request was matched.
                case "query" -> {
                    undeclared.remove(name);
                    if (query.containsKey(name)) {
                        JsonNode value = value(parameter.path("schema"), query.get(name), place);
                        faults.addAll(schemas.faults(parameter.path("schema"), value, place));
                    } else if (parameter.path("required").asBoolean()) {
                        faults.add(place + " must be there");
                    }
                }
                default ->
                    throw new IllegalStateException("No rule is known for a parameter in " + parameter.path("in"));
            }
        }
        undeclared.forEach(name -> faults.add("query parameter " + name + " is not of the contract"));
    }

    private void checkHeaders(HttpMessage.Request sent) {
        List<String> credentials = sent.header("Authorization");
        if (credentials.size() != 1 || !credentials.get(0).split(" ", 2)[0].equalsIgnoreCase("Basic")) {
            faults.add("header Authorization must be there once, with Basic credentials");
        }
        String accepted = String.join(", ", sent.header("Accept"));
        if (!accepted.isEmpty() && !accepted.contains(JSON) && !accepted.contains("*/*")) {
            faults.add("header Accept must admit " + JSON + " but was " + accepted);
        }
    }

    private void checkBody(HttpMessage.Request sent, JsonNode declared) {
        String type = HttpMessage.Request.mediaType(sent.headers());
        JsonNode content = declared.path("content");
        if (sent.body().isEmpty()
                && (content.has(FORM) || !declared.path("required").asBoolean())) {
            // A form without fields is an empty body, which still lacks required fields.
            checkForm(content.path(FORM).path("schema"), Map.of());
        } else if (!content.has(type)) {
            List<String> types = new ArrayList<>();
            content.fieldNames().forEachRemaining(types::add);
            faults.add("header Content-Type must be one of " + types + " but was " + type);
        } else if (type.equals(FORM)) {
            checkForm(content.path(FORM).path("schema"), EncodedValues.pairs(sent.body()));
        } else if (type.equals(JSON)) {
            faults.addAll(schemas.faults(content.path(JSON).path("schema"), EncodedValues.json(sent.body()), "body"));
        } else {
            throw new IllegalStateException("No rule is known for a body of " + type);
        }
    }

    private void checkForm(JsonNode schema, Map<String, List<String>> fields) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        JsonNode properties = schemas.resolve(schema).path("properties");
        fields.forEach((name, texts) -> form.set(name, value(properties.path(name), texts, "form field " + name)));
        faults.addAll(schemas.faults(schema, form, "form"));
    }

    /** Returns the value of the texts of one name: a list for a list, unless it is sent as JSON. */
    private JsonNode value(JsonNode schema, List<String> texts, String place) {
        JsonNode resolved = schemas.resolve(schema);
        if (schemas.type(schema).equals("array") && !isJson(resolved)) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            texts.forEach(text -> items.add(EncodedValues.read(schemas, resolved.path("items"), text)));
            return items;
        }
        if (texts.size() > 1) {
            faults.add(place + " must come once but came " + texts.size() + " times");
        }
        return EncodedValues.read(schemas, schema, texts.get(0));
    }

    private boolean isJson(JsonNode list) {
        return !schemas.type(list.path("items")).matches("string|integer|number|boolean");
    }
}
