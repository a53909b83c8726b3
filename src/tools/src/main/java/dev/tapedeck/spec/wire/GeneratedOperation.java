package dev.tapedeck.spec.wire;

import dev.tapedeck.CallOptions;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.facade.WireClient;
import dev.tapedeck.spec.RequestLines;
import dev.tapedeck.spec.sample.JavaValues;
import dev.tapedeck.support.RequestObject;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.FieldMap;
import retrofit2.http.HTTP;
import retrofit2.http.Header;
import retrofit2.http.HeaderMap;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** A method of a wire interface and the class of its request object, by reflection. */
final class GeneratedOperation {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    /** What a body is. */
    enum Body {
        NONE,
        JSON,
        FORM,
        PARTS,
        RAW
    }

    /** The value of a variable of the server's path, which the calls do not have. */
    static final String SERVER_VARIABLE = "server";

    private final Method wire;
    private final String verb;
    private final String path;
    private final GeneratedRequest request;

    GeneratedOperation(Method wire, GeneratedRequest.Index requests) {
        this.wire = wire;
        String foundVerb = "";
        String foundPath = "";
        for (Annotation annotation : wire.getAnnotations()) {
            if (annotation instanceof HTTP http) {
                foundVerb = http.method();
                foundPath = http.path();
            } else if (annotation.annotationType().getSimpleName().matches("[A-Z]+")) {
                foundVerb = annotation.annotationType().getSimpleName();
                foundPath = value(annotation);
            }
        }
        this.verb = foundVerb;
        this.path = foundPath.startsWith("/") ? foundPath : "/" + foundPath;
        this.request = requests.of(verb + " " + path, wire.getName());
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("An annotation of Retrofit has no path", e);
        }
    }

    /**
     * Returns the operation that this calls, whose path may lack that of the server and may name its variables
     * otherwise; null if there is none.
     */
    Spec.@Nullable Operation of(List<Spec.Operation> operations) {
        return RequestLines.operation(verb + " " + path, operations, Spec.Operation::title)
                .orElse(null);
    }

    /** Returns whether the request object has this input. */
    boolean has(String in, String name) {
        return request.setter(in, name) != null;
    }

    /** Returns whether this input is a file, or a list of files. */
    boolean isFile(String in, String name) {
        Method setter = request.setter(in, name);
        return setter != null
                && setter.getGenericParameterTypes()[0].getTypeName().contains("Upload");
    }

    Body body() {
        for (Parameter parameter : wire.getParameters()) {
            if (parameter.isAnnotationPresent(FieldMap.class)) {
                return Body.FORM;
            } else if (RequestObject.class.isAssignableFrom(parameter.getType())) {
                return Body.JSON;
            } else if (parameter.getType() == RequestBody.class) {
                return request.hasParts() ? Body.PARTS : Body.RAW;
            }
        }
        return Body.NONE;
    }

    /** Returns the type of the result. */
    Type result() {
        return ((ParameterizedType) wire.getGenericReturnType()).getActualTypeArguments()[0];
    }

    /** Prepares the call; what a setter or the method throws is thrown as it is. */
    Call<?> call(WireClient client, RandomCall call) {
        RequestObject inputs = request.build(call.inputs());
        @Nullable Object[] arguments = new @Nullable Object[wire.getParameterCount()];
        List<Input> variables = variables(call);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(wire.getParameters()[i], client, inputs, call, variables);
        }
        try {
            return (Call<?>) wire.invoke(client.create(wire.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new LinkageError("A generated interface cannot be called", e);
        }
    }

    /** Returns the names of the variables in a path, in its order. */
    static List<String> variables(String path) {
        return VARIABLE.matcher(path.replaceFirst("#.*", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Returns the inputs of the path in its order; the generated path has other names for them. */
    private static List<Input> variables(RandomCall call) {
        List<Input> inputs = new ArrayList<>();
        for (String name : variables(call.operation().path())) {
            call.inputs().stream()
                    .filter(input -> input.in().equals("path") && input.name().equals(name))
                    .forEach(inputs::add);
        }
        return inputs;
    }

    private @Nullable Object argument(
            Parameter parameter, WireClient client, RequestObject inputs, RandomCall call, List<Input> variables) {
        Path variable = parameter.getAnnotation(Path.class);
        if (variable != null) {
            List<String> names = variables(path);
            int index = names.indexOf(variable.value()) - names.size() + variables.size();
            if (index < 0) {
                return SERVER_VARIABLE;
            }
            return JavaValues.of(
                    parameter.getParameterizedType(), variables.get(index).value());
        } else if (parameter.isAnnotationPresent(QueryMap.class)) {
            return client.query(inputs);
        } else if (parameter.isAnnotationPresent(HeaderMap.class)) {
            return client.headers(inputs);
        } else if (parameter.isAnnotationPresent(Header.class)) {
            return client.cookies(inputs);
        } else if (parameter.isAnnotationPresent(FieldMap.class)) {
            return client.form(inputs);
        } else if (parameter.getType() == CallOptions.class) {
            return client.options();
        } else if (parameter.getType() == RequestBody.class) {
            return body() == Body.PARTS ? client.parts(inputs) : client.body(inputs, call.mediaType());
        }
        return inputs;
    }
}
