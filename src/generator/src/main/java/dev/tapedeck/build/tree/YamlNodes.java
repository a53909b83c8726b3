package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads the nodes of a YAML document as JSON, by the core schema of YAML 1.2, and copies what aliases and merge keys
 * refer to.
 *
 * <p>OpenAPI documents often omit the quotes around texts such as {@code 01} or {@code True}. Where a document can only
 * mean a text, the characters are kept: in keys, in the keywords that take texts, and in the values of a schema whose
 * type is {@code string}.
 */
final class YamlNodes {
    /** The keywords whose values are names, or lists of names, wherever they are. */
    private static final Set<String> NAMES =
            Set.of("$ref", "in", "name", "operationId", "propertyName", "required", "tags", "type", Keys.NAME);

    /** The keywords whose values are other texts, wherever they are. */
    private static final Set<String> TEXTS = Set.of(
            "description",
            "format",
            "mapping",
            "openapi",
            "pattern",
            "scopes",
            "style",
            "summary",
            "title",
            "url",
            "variables",
            "version",
            Keys.CONSTANTS);

    /** The keywords whose values, or lists of values, are those that a schema describes. */
    private static final Set<String> VALUES = Set.of("const", "default", "enum", "example", "examples");

    /** The keywords whose keys are names of what has keywords. */
    private static final Set<String> NAMED = Set.of(
            "$defs",
            "additionalOperations",
            "callbacks",
            "content",
            "definitions",
            "dependentSchemas",
            "encoding",
            "examples",
            "headers",
            "links",
            "mediaTypes",
            "parameters",
            "pathItems",
            "paths",
            "patternProperties",
            "properties",
            "requestBodies",
            "responses",
            "schemas",
            "securitySchemes",
            "webhooks");

    private static final int MOST_NODES = 20_000_000;

    private final String file;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private YamlNodes(String file) {
        this.file = file;
    }

    /** Returns a document as JSON; messages name this file. */
    static JsonNode read(String file, Node root) {
        return new YamlNodes(file).value(root, Context.KEYWORDS);
    }

    /** What a node is, which decides what its keys and plain scalars are. */
    private enum Context {
        /** It has keywords. */
        KEYWORDS,
        /** Its keys are names of what has keywords. */
        NAMED,
        /** It is data, whose types are unknown. */
        DATA,
        /** It is texts or null. */
        TEXTS,
        /** It is texts, even where they spell null. */
        NAMES
    }

    private JsonNode value(Node node, Context context) {
        count(node);
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, context);
        }
        enter(node, "an alias", "a $ref");
        JsonNode value = node instanceof SequenceNode sequence
                ? sequence(sequence, context)
                : mapping((MappingNode) node, context);
        open.remove(node);
        return value;
    }

    private void count(Node node) {
        if (++nodes > MOST_NODES) {
            throw fault(node, "repeats its aliases too often", "write them out where they are needed");
        }
    }

    private void enter(Node node, String means, String better) {
        if (!open.add(node)) {
            throw fault(node, "contains itself by " + means, "replace it by " + better);
        }
    }

    private ArrayNode sequence(SequenceNode sequence, Context context) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sequence.getValue().forEach(item -> array.add(value(item, context)));
        return array;
    }

    private ObjectNode mapping(MappingNode mapping, Context context) {
        Map<String, Node> fields = fields(mapping);
        Context values = context == Context.KEYWORDS && isOfTexts(fields) ? Context.TEXTS : Context.DATA;
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((key, field) -> object.set(key, value(field, within(context, key, field, values))));
        return object;
    }

    private static Context within(Context context, String key, Node field, Context values) {
        if (context == Context.NAMED) {
            return Context.KEYWORDS;
        } else if (context != Context.KEYWORDS) {
            return context;
        }
        boolean isNamed = field instanceof MappingNode && NAMED.contains(key);
        if (TEXTS.contains(key)) {
            return Context.TEXTS;
        } else if (VALUES.contains(key) && !isNamed) {
            return values;
        } else if (NAMES.contains(key) && isOfNames(key, field)) {
            return Context.NAMES;
        } else if (key.equals("value") || key.startsWith("x-")) {
            return Context.DATA;
        }
        return isNamed ? Context.NAMED : Context.KEYWORDS;
    }

    /** {@code required} is true or false in a parameter, and {@code tags} are objects at the root of a document. */
    private static boolean isOfNames(String key, Node field) {
        return field instanceof SequenceNode list
                ? list.getValue().stream().allMatch(ScalarNode.class::isInstance)
                : field instanceof ScalarNode && !key.equals("required");
    }

    /**
     * Returns whether the values that a schema describes are texts, or lists of texts. A parameter has its schema in a
     * field.
     */
    private boolean isOfTexts(Map<String, Node> schema) {
        List<String> types = new ArrayList<>(names(schema.get("type")));
        types.remove("null");
        if (types.equals(List.of("array"))) {
            return isOfTexts(schema.get("items"));
        }
        return types.equals(List.of("string")) || (types.isEmpty() && isOfTexts(schema.get("schema")));
    }

    private boolean isOfTexts(@Nullable Node schema) {
        return schema instanceof MappingNode mapping && !open.contains(schema) && isOfTexts(fields(mapping));
    }

    private static List<String> names(@Nullable Node type) {
        if (type instanceof SequenceNode list) {
            return list.getValue().stream()
                    .filter(ScalarNode.class::isInstance)
                    .map(name -> ((ScalarNode) name).getValue())
                    .toList();
        }
        return type instanceof ScalarNode name ? List.of(name.getValue()) : List.of();
    }

    /** Returns the fields of a mapping. Its own replace those that it merges; of these, the first ones count. */
    private Map<String, Node> fields(MappingNode mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Set<String> own = new HashSet<>();
        for (NodeTuple field : mapping.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw fault(field.getKeyNode(), "has a key that is not a text", "write the key as a text");
            }
            if (key.isPlain() && key.getValue().equals("<<")) {
                merge(field.getValueNode(), fields);
            } else if (own.add(key.getValue())) {
                fields.put(key.getValue(), field.getValueNode());
            } else {
                String problem = "is not YAML or JSON (Duplicate field '" + key.getValue() + "')";
                throw fault(key, problem, "correct it there, or copy the document again");
            }
        }
        return fields;
    }

    private void merge(Node source, Map<String, Node> fields) {
        count(source);
        enter(source, "a merge key", "an allOf");
        if (source instanceof MappingNode mapping) {
            fields(mapping).forEach(fields::putIfAbsent);
        } else if (source instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> merge(item, fields));
        } else {
            throw fault(source, "has a merge key without a mapping", "name the mapping that is merged");
        }
        open.remove(source);
    }

    private static JsonNode scalar(ScalarNode scalar, Context context) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = scalar.getValue();
        boolean isQuoted = !scalar.isPlain() && scalar.getTag().equals(Tag.STR);
        if (isQuoted || (context == Context.NAMES && !text.isEmpty())) {
            return json.textNode(text);
        } else if (scalar.getTag().equals(Tag.NULL)) {
            // Whoever means null spells it out: a tilde in a list of texts is one of them.
            return context == Context.TEXTS && text.equals("~") ? json.textNode(text) : json.nullNode();
        } else if (context == Context.TEXTS) {
            return json.textNode(text);
        } else if (scalar.getTag().equals(Tag.BOOL)) {
            return json.booleanNode(text.equalsIgnoreCase("true"));
        }
        return number(scalar.getTag(), text);
    }

    /** Returns a number, exactly; JSON has no number for other texts, such as {@code .inf}. */
    private static JsonNode number(Tag tag, String text) {
        try {
            if (tag.equals(Tag.INT)) {
                return integer(text);
            } else if (tag.equals(Tag.FLOAT)) {
                return JsonNodeFactory.instance.numberNode(new BigDecimal(text).stripTrailingZeros());
            }
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode integer(String text) {
        BigInteger value = switch (text.length() > 2 ? text.substring(0, 2) : "") {
            case "0x" -> new BigInteger(text.substring(2), 16);
            case "0o" -> new BigInteger(text.substring(2), 8);
            default -> new BigInteger(text);
        };
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.bitLength() < Integer.SIZE) {
            return json.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? json.numberNode(value.longValue()) : json.numberNode(value);
    }

    private SpecException fault(Node node, String problem, String mend) {
        return new SpecException(file, node.getStartMark().map(YamlNodes::place).orElse(""), problem, mend);
    }

    /** Returns how messages name a place in a file. */
    static String place(Mark mark) {
        return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
