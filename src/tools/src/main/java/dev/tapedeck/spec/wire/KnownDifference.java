package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.MediaTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Where our requests rightly differ from those of swagger-client: it does not do what OpenAPI says, or OpenAPI leaves a
 * choice. Each says what is sent instead.
 */
enum KnownDifference {
    /**
     * HTTP: the fragment of a path, by which some documents tell operations apart, is not sent. swagger-client sends
     * it.
     */
    FRAGMENT_OF_PATH {
        @Override
        boolean isOf(Input input) {
            return false; // It is of an operation: the script leaves it out.
        }
    },
    /** swagger-client does not replace the variables of a path whose template has spaces, quotes or a query. */
    UNUSUAL_PATH {
        @Override
        boolean isOf(Input input) {
            return input.in().equals("path") && !input.value().isContainerNode();
        }
    },
    /** OpenAPI: a parameter without a value is {@code name=}. swagger-client leaves it out. */
    EMPTY_TEXT {
        @Override
        boolean isOf(Input input) {
            return input.in().equals("query")
                    && input.value().isTextual()
                    && input.value().asText().isEmpty();
        }
    },
    /** swagger-client sends only one of several cookies. */
    ONE_OF_SEVERAL_COOKIES {
        @Override
        boolean isOf(Input input) {
            return input.in().equals("cookie") && !input.value().isContainerNode();
        }
    },
    /**
     * OpenAPI has no parameters for empty lists and objects in a form. swagger-client writes {@code name=}. Parts that
     * are JSON are empty JSON, which it leaves out.
     */
    EMPTY_CONTAINER {
        @Override
        boolean isOf(Input input) {
            return input.value().isContainerNode() && input.value().isEmpty();
        }

        @Override
        void add(Input input, List<Item> items) {
            // Nothing.
        }
    },
    /**
     * OpenAPI 3.0 and 3.1: "default serialization strategy of ... arrays" is a pair or part for each item.
     * swagger-client joins them.
     */
    LIST_OF_FORM {
        @Override
        boolean isOf(Input input) {
            return input.in().matches("form|part")
                    && input.value().isArray()
                    && !input.hasStyle()
                    && !input.definition().has("contentType")
                    && input.value().valueStream().noneMatch(JsonNode::isContainerNode);
        }

        @Override
        void add(Input input, List<Item> items) {
            input.value().forEach(item -> items.add(new Item(input.name(), text(item))));
        }
    },
    /**
     * OpenAPI does not define {@code deepObject} for nested values. swagger-client writes JSON, ours is what PHP reads.
     */
    NESTED_DEEP_OBJECT {
        @Override
        boolean isOf(Input input) {
            return input.style().equals("deepObject")
                    && (input.value().isArray() || input.value().valueStream().anyMatch(JsonNode::isContainerNode));
        }

        @Override
        void add(Input input, List<Item> items) {
            addDeep(input.name(), input.value(), items);
        }
    },
    /** OpenAPI: parts that are objects have the type application/json. swagger-client gives them none. */
    TYPE_OF_PART {
        @Override
        boolean isOf(Input input) {
            return input.in().equals("part")
                    && !input.hasStyle()
                    && !input.definition().has("contentType")
                    && (input.value().isObject() || input.value().valueStream().anyMatch(JsonNode::isContainerNode));
        }

        @Override
        void add(Input input, List<Item> items) {
            items.add(new Item(input.name(), input.value().toString(), "application/json"));
        }
    },
    /** OpenAPI's encoding has a contentType for plain parts too; swagger-client writes the file "blob" for them. */
    PLAIN_PART_OF_TYPE {
        @Override
        boolean isOf(Input input) {
            return input.in().equals("part")
                    && input.definition().has("contentType")
                    && !MediaTypes.isJson(input.definition().path("contentType").asText());
        }

        @Override
        void add(Input input, List<Item> items) {
            items.add(new Item(input.name(), text(input.value()), RandomCall.fileType(input)));
        }
    };

    abstract boolean isOf(Input input);

    /** Adds what OpenAPI has for this input. */
    void add(Input input, List<Item> items) {
        items.add(new Item(input.name(), text(input.value())));
    }

    /** Returns what OpenAPI has for this input, for which this was sent. */
    List<Item> items(Input input, List<Item> sent) {
        List<Item> items = new ArrayList<>();
        if (this == EMPTY_CONTAINER && input.in().equals("part") && !sent.isEmpty()) {
            TYPE_OF_PART.add(input, items);
        } else {
            add(input, items);
        }
        return items;
    }

    static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static void addDeep(String name, JsonNode value, List<Item> items) {
        if (value.isObject()) {
            value.properties().forEach(field -> addDeep(name + "[" + field.getKey() + "]", field.getValue(), items));
        } else if (value.isArray()) {
            boolean isPlain = value.valueStream().noneMatch(JsonNode::isContainerNode);
            for (int i = 0; i < value.size(); i++) {
                addDeep(name + "[" + (isPlain ? "" : i) + "]", value.get(i), items);
            }
        } else if (!value.isNull()) {
            items.add(new Item(name, text(value)));
        }
    }
}
