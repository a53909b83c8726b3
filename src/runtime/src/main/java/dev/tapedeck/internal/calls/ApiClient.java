package dev.tapedeck.internal.calls;

import com.google.gson.Gson;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.convert.JsonConverterFactory;
import dev.tapedeck.internal.convert.Parameters;
import dev.tapedeck.internal.convert.RequestBodies;
import dev.tapedeck.internal.http.HttpClients;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.internal.http.SniffedBody;
import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.text.Mask;
import dev.tapedeck.internal.transfer.DefaultMedia;
import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.internal.transfer.MediaLinkRequest;
import dev.tapedeck.internal.transfer.MediaLinkResolver;
import dev.tapedeck.internal.transfer.StorageClient;
import dev.tapedeck.media.Media;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * Makes the calls of one client and turns everything that goes wrong into one of the documented exceptions.
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
    private final CallOptions options;
    private final boolean view;

    /** A caller of this service, whose bodies this Gson reads and writes. */
    public ApiClient(Service service, Gson gson, ErrorReader errors) {
        this.gson = gson;
        this.errors = errors;
        this.clients = new HttpClients(service);
        this.clientOptions = service.options();
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
        this.retrofit = other.retrofit;
        this.options = options;
        this.view = true;
    }

    /** A caller that shares everything with this one but the options of its calls; closing it does nothing. */
    public ApiClient with(CallOptions callOptions) {
        return new ApiClient(this, Objects.requireNonNull(callOptions, "options"));
    }

    /** A caller whose calls take no longer than this, and no longer than this one's. */
    public ApiClient within(Duration limit) {
        Duration own = options.timeout().orElse(clientOptions.timeout());
        return limit.compareTo(own) < 0 ? with(options.withTimeout(limit)) : this;
    }

    /** The options of this caller's calls. */
    public CallOptions options() {
        return options;
    }

    /** The calls of this wire interface. */
    public <T> T create(Class<T> wire) {
        return retrofit.create(wire);
    }

    /** The inputs of a request object as query or form parameters. */
    public Map<String, String> parameters(Map<String, @Nullable Object> inputs) {
        return Parameters.of(inputs, gson);
    }

    /** The cookies of a request object as one header; null if none is set, which sends no header. */
    public @Nullable String cookies(Map<String, @Nullable Object> inputs) {
        return RequestBodies.cookies(parameters(inputs));
    }

    /** The inputs of a request object as the parts of a multipart body. */
    public List<MultipartBody.Part> parts(Map<String, @Nullable Object> inputs) {
        return RequestBodies.parts(inputs, gson);
    }

    /** The only input of a request object as its whole body; an {@link IllegalArgumentException} if none is set. */
    public RequestBody body(Map<String, @Nullable Object> inputs, String mediaType) {
        return RequestBodies.whole(inputs, mediaType);
    }

    /** This path of the service below the base URL; null if it cannot be part of a URL. */
    @Nullable
    public HttpUrl resolve(String path) {
        return retrofit.baseUrl().resolve("." + path);
    }

    /** The path without what the base URL puts in front, so that a token is good behind a proxy too. */
    public String pathBelowBase(HttpUrl url) {
        return url.encodedPath().substring(retrofit.baseUrl().encodedPath().length() - 1);
    }

    /** Makes the call and answers its body. */
    public <T> T fetch(Call<T> call) {
        return named(call, () -> body(send(call)));
    }

    /** Makes the call, whose answer has no body that matters. */
    public void run(Call<?> call) {
        named(call, () -> {
            ApiResponse<?> answered = send(call);
            if (!isGoneAlready(call.request(), answered)) {
                checked(answered);
            }
            return answered;
        });
    }

    // The attempt before, of which no answer came, has deleted it.
    private static boolean isGoneAlready(Request request, ApiResponse<?> answered) {
        return answered.uncertain()
                && answered.response().code() == NOT_FOUND
                && request.method().equals("DELETE");
    }

    /** The file that these calls lead to, of which so much is known. Sends no request; its methods do. */
    public <T> Media media(MediaLinkRequest<T> media, FileFacts known) {
        StorageClient storage = new StorageClient(clients, clientOptions, options);
        return new DefaultMedia(storage, new MediaLinkResolver<>(this, media, known).wanted());
    }

    /** What keeps credentials out of messages. */
    public Mask mask() {
        return clients.mask();
    }

    /** A breach of the contract says in which request's response it is, and nothing secret. */
    public <T> T named(Call<?> call, Supplier<T> outcome) {
        try {
            return outcome.get();
        } catch (BrokenListingException e) {
            throw new BrokenListingException(title(call.request()) + ": " + mask().text(e.getMessage()), mask().of(e));
        } catch (UnexpectedResponseException e) {
            throw new UnexpectedResponseException(
                    title(call.request()) + ": " + mask().text(e.getMessage()), mask().of(e));
        }
    }

    /** The answer, whatever its status. */
    public <T> ApiResponse<T> send(Call<T> call) {
        clients.requireOpen();
        return new Attempts(clientOptions, options, title(call.request())).send(call);
    }

    /** The body of an answer by which the service carries the request out. */
    public <T> T body(ApiResponse<T> answered) {
        T body = checked(answered).body();
        if (body == null) {
            throw SniffedBody.none(answered.response().raw());
        }
        return body;
    }

    private <T> Response<T> checked(ApiResponse<T> answered) {
        if (answered.response().isSuccessful()) {
            return answered.response();
        }
        ErrorResponse failure = ErrorResponse.of(answered, mask(), errors.requestIds());
        throw ApiException.of(ErrorResponse.masked(errors.read(failure.error(), failure.body()), mask()));
    }

    /** The request as messages name it: without its query, whose filters may be personal. */
    public static String title(Request request) {
        return request.method() + " " + Excerpt.of(request.url().encodedPath(), LONGEST_PATH);
    }

    @Override
    public void close() {
        if (!view) {
            clients.close();
        }
    }
}
