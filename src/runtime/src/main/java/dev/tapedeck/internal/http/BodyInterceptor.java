package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import retrofit2.Invocation;

/**
 * Refuses a successful response that is not the requested JSON, and says what it is: a page of HTML, such as the login
 * page of a network; XML; plain text; empty.
 *
 * <p>It wraps the caller's own interceptors, which may decompress bodies in ways that this client does not know.
 */
final class BodyInterceptor implements Interceptor {
    private final Mask mask;

    BodyInterceptor(Mask mask) {
        this.mask = mask;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try {
            return checked(response);
        } catch (IOException e) {
            // The body may have broken off unread.
            response.close();
            throw e;
        }
    }

    private Response checked(Response response) throws IOException {
        if (response.header(ContentEncoding.HEADER) != null) {
            ContentEncoding left = ContentEncoding.of(response);
            if (!left.isIdentity()) {
                return refuseCompressed(response, left.excerpt(mask));
            }
        }
        // Without a body, the call decides whether it needs one.
        if (!response.isSuccessful() || SniffedBody.BODILESS.contains(response.code())) {
            return response;
        }
        Type wanted = wanted(response.request());
        if (wanted == Void.class) {
            return refusingMarkup(response);
        }
        return wanted == ResponseBody.class || startsAsJson(response.body().source()) ? response : refusing(response);
    }

    private static boolean startsAsJson(BufferedSource body) throws IOException {
        if (!body.request(1)) {
            return false;
        }
        byte first = body.getBuffer().getByte(0);
        return first == '{' || first == '[';
    }

    private Response refusing(Response response) throws IOException {
        SniffedBody found = SniffedBody.of(response);
        if (found.isJson()) {
            return response;
        }
        response.close();
        throw new UnusableResponseException(SniffedBody.EXPECTED + found.sentence(mask));
    }

    /** If the body is not needed, it may break off: the status says everything. */
    private Response refusingMarkup(Response response) throws UnusableResponseException {
        SniffedBody found;
        try {
            if (startsAsJson(response.body().source())) {
                return response;
            }
            found = SniffedBody.of(response);
        } catch (IOException e) {
            return response;
        }
        if (!found.isMarkup()) {
            return response;
        }
        response.close();
        throw new UnusableResponseException("Expected a response of the service but " + found.sentence(mask));
    }

    /** Returns the type to which the wire method converts the body: an object, a stream, or nothing. */
    private static Type wanted(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        Type call = invocation == null ? Void.class : invocation.method().getGenericReturnType();
        return call instanceof ParameterizedType type ? type.getActualTypeArguments()[0] : Void.class;
    }

    /** An error response is useful even without its body, for its status. */
    private static Response refuseCompressed(Response response, String codings) throws UnusableResponseException {
        response.close();
        if (response.isSuccessful()) {
            throw new UnusableResponseException("Expected a body compressed by gzip or deflate, or not at all, but "
                    + response.code() + " from " + response.request().url().host() + " is compressed by \"" + codings
                    + "\": request another encoding, or none, with the header Accept-Encoding");
        }
        return response.newBuilder().body(ResponseBody.create("", null)).build();
    }
}
