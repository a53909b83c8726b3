package dev.tapedeck.contract;

import dev.tapedeck.stub.contract.Formats;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values that any contract accepts, by their Java types, and request objects with all inputs set. */
final class SampleValues {
    private static final String UUID = "23118a95-bb79-41c1-b825-bab6ba022cbc";
    private static final String HEX = "d31978a9cbc99e1cad9ff0e354bf0a3d";

    private SampleValues() {}

    /** Returns a request object of this type, made by calling every setter of its builder. */
    static Object request(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method setter : builder.getClass().getDeclaredMethods()) {
                if (Modifier.isPublic(setter.getModifiers()) && setter.getParameterCount() == 1) {
                    setter.invoke(builder, input(setter));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Building a " + type + " failed", e);
        }
    }

    /** Returns a model of this type that has only its id. */
    static Object identified(Class<?> shared) {
        Class<?> type = shared.isSealed() ? shared.getPermittedSubclasses()[0] : shared;
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method setter : builder.getClass().getDeclaredMethods()) {
                if (setter.getName().equals("sid") || setter.getName().equals("id")) {
                    setter.invoke(builder, input(setter));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Building a " + type + " failed", e);
        }
    }

    private static Object input(Method setter) {
        boolean colour = setter.getName().matches("(dark|light).*");
        return colour ? "#044EF4" : value(setter.getGenericParameterTypes()[0]);
    }

    static Object value(Type type) {
        if (type instanceof ParameterizedType container) {
            return container.getRawType() == List.class
                    ? List.of(value(container.getActualTypeArguments()[0]))
                    : Map.of("any", member(container.getActualTypeArguments()[1]));
        }
        return scalar((Class<?>) type);
    }

    private static Object member(Type type) {
        return type == Object.class ? List.of(1, "text") : value(type);
    }

    private static Object scalar(Class<?> type) {
        if (type == String.class) {
            return "text";
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return 1;
        } else if (type == Instant.class) {
            return Instant.parse("2026-03-01T09:30:00.5Z");
        } else if (type == Link.class) {
            return new Link("https://example.com/a?b=c&d");
        } else if (Id.class.isAssignableFrom(type)) {
            return id(type);
        }
        return OpenEnum.class.isAssignableFrom(type) ? constant(type) : request(type);
    }

    private static Object id(Class<?> type) {
        if (!type.getSimpleName().endsWith("Sid")) {
            return Generated.of(type, uuid(type.getSimpleName()));
        }
        String format = type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return Generated.of(type, (format.equals("sid") ? "XX" : Formats.prefix(format)) + HEX);
    }

    // The examples' links to next pages have these in their paths.
    private static String uuid(String type) {
        return switch (type) {
            case "RoomSessionId" -> "ec073868-e5ad-4acf-9c87-6c19c5cdfc75";
            case "ConferenceId" -> "985faeef-090f-4431-b3e6-173529a883b2";
            default -> UUID;
        };
    }

    private static Object constant(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == type)
                .findFirst()
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new LinkageError(type + " hides a constant", e);
                    }
                })
                .orElseThrow(() -> new AssertionError(type + " has no constants"));
    }
}
