package dev.tapedeck.internal.calls;

import com.google.gson.Gson;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.internal.convert.JsonConverterFactory;
import dev.tapedeck.internal.convert.Parameters;
import dev.tapedeck.internal.convert.RequestBodies;
import dev.tapedeck.internal.http.HttpClients;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.internal.http.SniffedBody;
import dev.tapedeck.internal.json.Origin;
import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.support.InputLocation;
import dev.tapedeck.support.RequestObject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/**
 * Makes the calls of one client and converts each failure to one of the documented exceptions.
 *
 * <p>Immutable and thread-safe.
 */
public final class ApiClient implements AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_PATH = 300;

    private final Gson gson;
    private final Retrofit retrofit;
    private final ErrorReader errors;
    private final HttpClients clients;
    private final ClientOptions clientOptions;
    private final String provider;
    private final TimeSource time;
    private final CallOptions options;
    private final boolean view;

    /** Creates a client of this service, which reads and writes bodies by this Gson. */
    public ApiClient(Service service, Gson gson, ErrorReader errors) {
        this(service, gson, errors, TimeSource.SYSTEM);
    }

    /** Creates a client with its own source of time, for tests. */
    public ApiClient(Service service, Gson gson, ErrorReader errors, TimeSource time) {
        this.gson = gson;
        this.errors = errors;
        this.clients = new HttpClients(service);
        this.clientOptions = service.options();
        this.provider = service.provider();
        this.time = time;
        this.options = CallOptions.defaults();
        this.view = false;
        this.retrofit = new Retrofit.Builder()
                .baseUrl(service.baseUrl())
                .client(clients.api())
                .addConverterFactory(new JsonConverterFactory(gson, clients.mask()))
                .build();
    }

    private ApiClient(ApiClient other, CallOptions options) {
        this.gson = other.gson;
        this.errors = other.errors;
        this.clients = other.clients;
        this.clientOptions = other.clientOptions;
        this.provider = other.provider;
        this.time = other.time;
        this.retrofit = other.retrofit;
        this.options = options;
        this.view = true;
    }

    /**
     * Returns a client with these options for its calls, which shares everything else with this one. Closing it does
     * nothing.
     */
    public ApiClient withOptions(CallOptions callOptions) {
        return new ApiClient(this, Objects.requireNonNull(callOptions, "options"));
    }

    /** Returns a client whose calls take no longer than this limit, and no longer than this client's. */
    public ApiClient within(Duration limit) {
        return limit.compareTo(timeout()) < 0
                ? withOptions(options.toBuilder().timeout(limit).build())
                : this;
    }

    /** The options of this client's calls. */
    public CallOptions options() {
        return options;
    }

    /** The limit for a whole call. */
    public Duration timeout() {
        return options.timeout().orElse(clientOptions.timeout());
    }

    /** The source of time of this client. */
    public TimeSource time() {
        return time;
    }

    /** Returns a counter for the attempts of a new call or download. */
    public Attempts attempts() {
        RetryPolicy policy = options.retryPolicy().orElse(clientOptions.retryPolicy());
        return new Attempts(provider, policy, clientOptions.observer(), time);
    }

    /** The HTTP clients that make the calls. */
    public HttpClients http() {
        return clients;
    }

    /** Returns an implementation of this wire interface. */
    public <T> T create(Class<T> wire) {
        return retrofit.create(wire);
    }

    /** Returns the query parameters of a request, encoded. */
    public Map<String, String> query(RequestObject request) {
        return query(InputLocation.QUERY.of(request));
    }

    /** Returns the headers of a request. */
    public Map<String, String> headers(RequestObject request) {
        return Parameters.of(InputLocation.HEADER.of(request), gson).texts();
    }

    /** Returns the cookies of a request as one header; null, which sends no header, if none is set. */
    public @Nullable String cookies(RequestObject request) {
        return Parameters.of(InputLocation.COOKIE.of(request), gson).cookies();
    }

    /** Returns the form fields of a request. */
    public Map<String, String> form(RequestObject request) {
        return Parameters.of(InputLocation.FORM.of(request), gson).texts();
    }

    /** Returns a request's multipart body. */
    public RequestBody parts(RequestObject request) {
        if (InputLocation.PART.isAbsent(request)) {
            return RequestBodies.NONE;
        }
        Map<String, String> headers =
                Parameters.of(InputLocation.PART_HEADER.of(request), gson).texts();
        return RequestBodies.multipart(InputLocation.PART.of(request), headers, gson);
    }

    /** Returns a request's whole body, which is not JSON; an empty one if it is not set. */
    public RequestBody body(RequestObject request, String mediaType) {
        return RequestBodies.whole(InputLocation.CONTENT.of(request), mediaType, gson);
    }

    /** Returns these inputs, by name, as encoded parameters of a query. */
    public Map<String, String> query(Map<String, @Nullable Object> inputs) {
        return Parameters.of(inputs, gson).query();
    }

    /** The base URL, which ends with a slash. */
    public HttpUrl baseUrl() {
        return retrofit.baseUrl();
    }

    /**
     * Returns the name of a request in messages, such as {@code GET /v1/Recordings}. The query is omitted, because
     * filters may be personal.
     */
    public static String title(Request request) {
        return request.method() + " " + Excerpt.of(request.url().encodedPath(), LONGEST_PATH);
    }

    /** The origin of this request's response. */
    public Origin origin(Request request) {
        return new Origin(title(request), clients.mask());
    }

    /** Makes the call and returns its body. */
    public <T> T fetch(Call<T> call) {
        return body(send(call));
    }

    /**
     * Makes the call and returns its body; null if it is null, or if the status, such as 204, means that there is none.
     */
    public <T> @Nullable T fetchOrNull(Call<T> call) {
        ApiResponse<T> response = send(call);
        requireSuccess(response);
        return response.response().body();
    }

    /** Makes the call and ignores the body of the response. */
    public void run(Call<?> call) {
        ApiResponse<?> response = send(call);
        if (!isGoneAlready(call.request(), response)) {
            requireSuccess(response);
        }
    }

    // The previous attempt, which got no response, has deleted it.
    private static boolean isGoneAlready(Request request, ApiResponse<?> response) {
        return response.isUncertain()
                && response.response().code() == NOT_FOUND
                && request.method().equals("DELETE");
    }

    /** Makes the call and returns its response, whatever its status. */
    public <T> ApiResponse<T> send(Call<T> call) {
        clients.requireOpen();
        return new ApiCall(attempts(), origin(call.request()), time, timeout()).send(call);
    }

    /** Returns the body of a successful response. */
    public <T> T body(ApiResponse<T> response) {
        requireSuccess(response);
        T body = response.response().body();
        if (body == null) {
            okhttp3.Response raw = response.response().raw();
            throw origin(raw.request()).unexpected(SniffedBody.missing(raw), null);
        }
        return body;
    }

    private void requireSuccess(ApiResponse<?> response) {
        if (!response.response().isSuccessful()) {
            ErrorResponse refusal = ErrorResponse.of(response, clients.mask(), errors.requestIds());
            throw ApiException.of(ErrorResponse.masked(errors.read(refusal.error(), refusal.body()), clients.mask()));
        }
        options.onResponse().ifPresent(listener -> listener.accept(response.info(clients.mask(), errors.requestIds())));
    }

    @Override
    public void close() {
        if (!view) {
            clients.close();
        }
    }
}
