package dev.tapedeck.full;

import com.google.gson.Gson;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.support.RequestObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** A client generated from a document. Tests call it by reflection, because it is generated only when they run. */
final class Tried implements AutoCloseable {
    private final URLClassLoader classes;
    private final String parent;

    Tried(String document) throws IOException {
        URL folder = Tools.file("target/tried")
                .resolve(document)
                .resolve("classes")
                .toUri()
                .toURL();
        this.classes = new URLClassLoader(new URL[] {folder}, Tried.class.getClassLoader());
        this.parent = "dev.tapedeck.tried.a" + document.replace("-", "");
    }

    ApiClient caller(String address) throws ReflectiveOperationException {
        Gson gson = (Gson) type("wire.WireAdapters").getMethod("gson").invoke(null);
        return new ApiClient(Service.at(URI.create(address), "user", "s3cret"), gson, (failure, body) -> failure);
    }

    /** Returns a request object with these inputs: methods of the builder and their arguments. */
    RequestObject request(String name, Map<String, Object> inputs) throws ReflectiveOperationException {
        Object builder = type("model." + name).getMethod("builder").invoke(null);
        for (var input : inputs.entrySet()) {
            method(builder.getClass(), input.getKey(), 1).invoke(builder, input.getValue());
        }
        return (RequestObject) builder.getClass().getMethod("build").invoke(builder);
    }

    Object parse(String name, String json) throws ReflectiveOperationException {
        return type("model." + name).getMethod("parse", String.class).invoke(null, json);
    }

    /** Returns the value of an enum or id. */
    Object of(String name, String text) throws ReflectiveOperationException {
        return type("model." + name).getMethod("of", String.class).invoke(null, text);
    }

    /** Returns a constant of an open enum. */
    Object constant(String name, String constant) throws ReflectiveOperationException {
        return type("model." + name).getField(constant).get(null);
    }

    /** Returns the payload that a webhook gets. */
    Object webhook(String method, String json) throws ReflectiveOperationException {
        return type("model.Webhooks").getMethod(method, String.class).invoke(null, json);
    }

    /** Returns the result of a model's method. */
    static Object ask(Object subject, String name, Object... arguments) throws ReflectiveOperationException {
        return method(subject.getClass(), name, arguments.length).invoke(subject, arguments);
    }

    /** Returns the result of a model's static method. */
    static Object call(Class<?> type, String name, Object argument) throws ReflectiveOperationException {
        return method(type, name, 1).invoke(null, argument);
    }

    /** Sends the operation's request. */
    void send(ApiClient caller, String operation, @Nullable Object... arguments) throws ReflectiveOperationException {
        caller.run(call(caller, operation, arguments));
    }

    private Call<?> call(ApiClient caller, String operation, @Nullable Object... arguments)
            throws ReflectiveOperationException {
        String[] names = operation.split("\\.", 2);
        Class<?> wire = type("wire." + names[0]);
        @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = caller.options();
        return (Call<?>) method(wire, names[1], all.length).invoke(caller.create(wire), all);
    }

    /** Sends the operation's request, and returns the response; null if there is none. */
    @Nullable
    Object fetch(ApiClient caller, String operation, @Nullable Object... arguments)
            throws ReflectiveOperationException {
        return caller.fetchOrNull(call(caller, operation, arguments));
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(parent + "." + name, true, classes);
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected " + type + " to have " + name));
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
