package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.internal.json.FieldTable;
import dev.tapedeck.support.FieldNames;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A generated class of JSON objects, by reflection. */
public final class GeneratedModel {
    private final Class<?> type;
    /** The Java names by those in JSON. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private GeneratedModel(Class<?> type, FieldTable wireNames) {
        this.type = type;
        List<Field> state = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.getType() != long.class)
                .filter(field -> field.getType() != Set.class) // The names that a response contained.
                .toList();
        for (int i = 0; i < wireNames.size(); i++) {
            names.put(wireNames.name(i), state.get(i).getName());
        }
    }

    /** Returns the class as a model; null if its values are not JSON objects with fields. */
    public static @Nullable GeneratedModel of(Class<?> type) {
        try {
            Field names = type.getDeclaredField("FIELDS");
            names.setAccessible(true);
            Field table = FieldNames.class.getDeclaredField("table");
            table.setAccessible(true);
            return new GeneratedModel(type, (FieldTable) table.get(names.get(null)));
        } catch (NoSuchFieldException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new LinkageError("A generated class cannot be read", e);
        }
    }

    /** Returns the names of its fields in JSON. */
    Set<String> fields() {
        return names.keySet();
    }

    /** Returns the accessor of a field. */
    Method accessor(String field) {
        return method(type, name(field), 0);
    }

    private String name(String field) {
        return names.getOrDefault(field, field);
    }

    /** Returns whether it has all of these fields, so that the builder can make the object. */
    boolean hasAll(JsonNode json) {
        return json.propertyStream().allMatch(field -> names.containsKey(field.getKey()));
    }

    /** Returns the method of its builder that sets a field. */
    Method setter(Object builder, String field) {
        return method(builder.getClass(), name(field), 1);
    }

    static Method method(Class<?> type, String name, int parameters, Class<?>... first) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(method -> first.length == 0 || method.getParameterTypes()[0] == first[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " lacks " + name));
    }

    /** Calls a method; what it throws is thrown as it is. */
    static @Nullable Object call(Method method, @Nullable Object subject, @Nullable Object... arguments) {
        try {
            return method.invoke(subject, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(method + " failed", e);
        } catch (IllegalAccessException e) {
            throw new LinkageError("A generated method cannot be called", e);
        }
    }

    /** Calls a method that never returns null. */
    static Object make(Method method, @Nullable Object subject, @Nullable Object... arguments) {
        return Objects.requireNonNull(call(method, subject, arguments), method.getName());
    }

    /** Returns the methods that show an object as one of its alternatives, by the names of these in Java. */
    static Map<String, Method> views(Class<?> type) {
        Map<String, Method> views = new LinkedHashMap<>();
        List<Method> methods = new ArrayList<>(List.of(type.getMethods()));
        methods.removeIf(method -> !method.getName().startsWith("as") || method.getParameterCount() > 0);
        methods.forEach(method -> views.put(method.getName().substring(2), method));
        return views;
    }
}
