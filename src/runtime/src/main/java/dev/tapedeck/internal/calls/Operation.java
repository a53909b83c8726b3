package dev.tapedeck.internal.calls;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Request;
import retrofit2.Invocation;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * The operation of a request, as annotated on its wire method.
 *
 * @param name its name in the contract, such as {@code FetchRoom}
 * @param route the HTTP method and the path template, such as {@code GET /v1/Rooms/{Sid}}
 */
public record Operation(String name, String route) {
    /** Returns the operation of a request that a wire method made. */
    public static Operation of(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        if (invocation == null) {
            return new Operation(request.method(), request.method());
        }
        Method method = invocation.method();
        String name = method.getName();
        String path = Stream.of(method.getAnnotations())
                .flatMap(annotation -> path(annotation).stream())
                .findFirst()
                .orElse("");
        return new Operation(
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                request.method() + (path.startsWith("/") ? " " : " /") + path);
    }

    private static Optional<String> path(Annotation annotation) {
        String path = null;
        if (annotation instanceof GET get) {
            path = get.value();
        } else if (annotation instanceof POST post) {
            path = post.value();
        } else if (annotation instanceof DELETE delete) {
            path = delete.value();
        } else if (annotation instanceof PUT put) {
            path = put.value();
        } else if (annotation instanceof PATCH patch) {
            path = patch.value();
        } else if (annotation instanceof HEAD head) {
            path = head.value();
        } else if (annotation instanceof OPTIONS options) {
            path = options.value();
        } else if (annotation instanceof HTTP http) {
            path = http.path();
        }
        return Optional.ofNullable(path);
    }
}
