package dev.tapedeck.contract;

import dev.tapedeck.CallOptions;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** Calls the wire method of an operation, found by the operation's id, with all its inputs. */
final class WireMethods {
    private WireMethods() {}

    /** Makes the call and returns the response body, or an empty text if there is none. */
    static Object call(ApiClient caller, ResolvedContract.Operation operation, CallOptions options) {
        Call<?> call = prepare(caller, operation, options);
        try {
            Response<?> response = call.execute();
            return response.body() == null ? "" : response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Call<?> prepare(ApiClient caller, ResolvedContract.Operation operation, CallOptions options) {
        Class<?> api = api(operation);
        Method method = Arrays.stream(api.getMethods())
                .filter(candidate -> candidate.getName().equals(methodName(operation)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(api + " has no " + methodName(operation)));
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter ->
                        parameter.getType() == CallOptions.class ? options : argument(caller, operation, parameter))
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

    private static Object argument(ApiClient caller, ResolvedContract.Operation operation, Parameter parameter) {
        if (parameter.isAnnotationPresent(Path.class)) {
            return SampleValues.value(parameter.getType());
        }
        Class<?> request = Generated.type(operation.contract().provider(), Generated.request(operation));
        return argument(caller, parameter, (RequestObject) SampleValues.request(request));
    }

    private static Object argument(ApiClient caller, Parameter parameter, RequestObject request) {
        if (parameter.isAnnotationPresent(Body.class)) {
            return request;
        }
        return parameter.isAnnotationPresent(QueryMap.class) ? caller.query(request) : caller.form(request);
    }
}
