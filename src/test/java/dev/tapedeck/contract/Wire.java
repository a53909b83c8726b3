package dev.tapedeck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.CallOptions;
import dev.tapedeck.internal.http.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.Path;

/** Calls the wire method of an operation with plausible arguments, found by the operation's id. */
final class Wire {
    private static final String UUID = "23118a95-bb79-41c1-b825-bab6ba022cbc";
    private static final String HEX = "d31978a9cbc99e1cad9ff0e354bf0a3d";

    private Wire() {}

    /** Makes the call; the answer's body, or an empty text where there is none. */
    static Object call(Caller caller, ResolvedContract.Operation operation, CallOptions options) {
        Call<?> call = prepare(caller, operation, options);
        try {
            Response<?> response = call.execute();
            return response.body() == null ? "" : response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Call<?> prepare(Caller caller, ResolvedContract.Operation operation, CallOptions options) {
        Class<?> api = api(operation);
        Method method = Arrays.stream(api.getMethods())
                .filter(candidate -> candidate.getName().equals(methodName(operation)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(api + " has no " + methodName(operation)));
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(operation, parameter, options))
                .toArray();
        try {
            return (Call<?>) method.invoke(caller.create(api), arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Calling " + operation + " failed", e);
        }
    }

    private static Class<?> api(ResolvedContract.Operation operation) {
        String tag = operation.node().path("tags").path(0).asText().replace(" ", "");
        return Generated.type(operation.contract().provider(), tag + "Api");
    }

    private static String methodName(ResolvedContract.Operation operation) {
        String name = Generated.camelCase(operation.id());
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Object argument(ResolvedContract.Operation operation, Parameter parameter, CallOptions options) {
        if (parameter.getType() == CallOptions.class) {
            return options;
        }
        Path path = parameter.getAnnotation(Path.class);
        if (path != null) {
            return id(parameter.getType(), format(operation, path.value()));
        }
        return parameter.isAnnotationPresent(Body.class) ? body(parameter.getType()) : Map.of("X", "y");
    }

    private static String format(ResolvedContract.Operation operation, String name) {
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter.path("schema").path("format").asText();
            }
        }
        throw new AssertionError(operation + " has no parameter " + name);
    }

    private static Object id(Class<?> type, String format) {
        String text = format.endsWith("-sid") ? Formats.prefix(format) + HEX : UUID;
        return type == String.class ? "a-name" : Generated.of(type, text);
    }

    /** A request object with a text in every required input. */
    private static Object body(Class<?> request) {
        try {
            Object builder = request.getMethod("builder").invoke(null);
            for (Method setter : builder.getClass().getMethods()) {
                boolean takesText = setter.getParameterCount() == 1 && setter.getParameterTypes()[0] == String.class;
                if (takesText && !Modifier.isStatic(setter.getModifiers())) {
                    setter.invoke(builder, setter.getName().matches("(dark|light).*") ? "#044EF4" : "text");
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Building a " + request + " failed", e);
        }
    }
}
