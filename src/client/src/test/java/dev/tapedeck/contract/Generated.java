package dev.tapedeck.contract;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The generated classes, by the names of their schemas. */
final class Generated {
    private Generated() {}

    /** Returns whether users see the class of this schema; the others belong to the wire packages. */
    static boolean isModel(String provider, String schema) {
        return type(provider, schema).getPackageName().endsWith(".model");
    }

    static Class<?> type(String provider, String schema) {
        for (String part : new String[] {"model", "wire"}) {
            try {
                return Class.forName("dev.tapedeck." + provider + "." + part + "." + schema);
            } catch (ClassNotFoundException e) {
                // It may be in the other package.
            }
        }
        throw new AssertionError("No class was generated for " + provider + "'s " + schema);
    }

    /** Returns the name of an operation's request object. */
    static String request(ResolvedContract.Operation operation) {
        String name = camelCase(operation.id());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Request";
    }

    static Object parse(Class<?> type, String json) {
        return invoke(type, null, "parse", json);
    }

    /** Returns the value of a type with a factory {@code of(String)}. */
    static Object of(Class<?> type, String text) {
        return invoke(type, null, "of", text);
    }

    static String toJson(Object model) {
        return (String) invoke(model.getClass(), model, "toJson");
    }

    @SuppressWarnings("unchecked") // As generated.
    static Map<String, Object> additionalProperties(Object model) {
        return (Map<String, Object>) invoke(model.getClass(), model, "additionalProperties");
    }

    /** Returns the result of the accessor for this JSON name: {@code track_name} is {@code trackName()}. */
    static @Nullable Object read(Object model, String wireName) {
        return invokeNullable(model.getClass(), model, camelCase(wireName));
    }

    static String camelCase(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static Object invoke(Class<?> type, @Nullable Object target, String method, Object... arguments) {
        return Objects.requireNonNull(invokeNullable(type, target, method, arguments));
    }

    private static @Nullable Object invokeNullable(
            Class<?> type, @Nullable Object target, String method, Object... arguments) {
        try {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            return type.getMethod(method, types).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type.getSimpleName() + "." + method + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getSimpleName() + " has no " + method, e);
        }
    }
}
