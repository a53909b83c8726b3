package dev.tapedeck.build.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a value, and how generated code reads it from JSON.
 *
 * @param java the type, such as {@code List<RoomSid>}
 * @param method the method of {@code ValueReader} that reads one
 * @param factory what creates one from a string, as in {@code RoomSid::new}; null if none is needed
 * @param item the type of the items of a list, or of a map's values; null if it is neither
 * @param isNullable whether null is allowed
 */
public record ValueType(
        String java,
        String method,
        @Nullable String factory,
        @Nullable ValueType item,
        boolean isNullable) {
    private static final Map<String, String> METHODS = Map.of(
            "String", "text",
            "Integer", "int32",
            "Long", "int64",
            "BigDecimal", "decimal",
            "Double", "float64",
            "Boolean", "truth",
            "Instant", "time",
            "LocalDate", "date",
            "Object", "any");
    private static final Map<String, String> PRIMITIVES =
            Map.of("Integer", "int", "Long", "long", "Boolean", "boolean");

    /** Returns the type of a value that is neither a list nor a map. */
    public static ValueType of(String java, boolean isNullable) {
        return new ValueType(java, METHODS.getOrDefault(java, "object"), null, null, isNullable);
    }

    /** Returns a type that is created from a string. */
    public static ValueType ofText(String java, String factory, boolean isNullable) {
        return new ValueType(java, "text", factory, null, isNullable);
    }

    /** Returns a type that is created from the JSON of a number. */
    public static ValueType ofNumber(String java, String factory, boolean isNullable) {
        return new ValueType(java, "number", factory, null, isNullable);
    }

    /** Returns the type of a list or map of such values. */
    public static ValueType ofContainer(boolean isList, ValueType item, boolean isNullable) {
        String values = (item.isNullable ? "@Nullable " : "") + item.java;
        String method = item.isNullable ? "listWithNulls" : "list";
        return isList
                ? new ValueType("List<" + values + ">", method, null, item, isNullable)
                : new ValueType("Map<String, " + values + ">", "map", null, item, isNullable);
    }

    /** Returns whether it is a list or map. */
    public boolean isContainer() {
        return item != null;
    }

    /** Returns the name of the lambda parameter for its items; nested lambdas have different ones. */
    public String each() {
        int depth = depth();
        return depth == 1 ? "item" : "items" + (depth == 2 ? "" : String.valueOf(depth - 1));
    }

    private int depth() {
        return item == null ? 0 : item.depth() + 1;
    }

    /** Returns whether it is a list. */
    public boolean isList() {
        return method.startsWith("list");
    }

    /** Returns whether it is a list that may hold nulls. */
    public boolean hasNulls() {
        return method.equals("listWithNulls");
    }

    /** Returns whether it is a generated class. */
    public boolean isObject() {
        return method.equals("object");
    }

    /** Returns the type of a value that is never null, a primitive where there is one. */
    public String plain() {
        return PRIMITIVES.getOrDefault(java, java);
    }
}
