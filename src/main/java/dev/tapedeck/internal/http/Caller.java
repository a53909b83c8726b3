package dev.tapedeck.internal.http;

import com.google.gson.Gson;
import dev.tapedeck.CallOptions;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.media.Media;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * Makes the calls of one client and turns everything that goes wrong into one of the documented exceptions.
 *
 * <p>Immutable and thread-safe.
 */
public final class Caller {
    private final Gson gson;
    private final Retrofit retrofit;
    private final ErrorReader errors;
    private final Storage storage;

    /** A caller of this service, whose bodies this Gson reads and writes. */
    public Caller(Service service, Gson gson, ErrorReader errors) {
        this.gson = gson;
        this.errors = errors;
        OkHttpClient client = service.httpClient();
        this.storage = new Storage(Service.withoutCredentials(client));
        this.retrofit = new Retrofit.Builder()
                .baseUrl(service.baseUrl())
                .client(service.withCredentials(client))
                .addConverterFactory(new JsonConverterFactory(gson))
                .build();
    }

    /** The calls of this wire interface. */
    public <T> T create(Class<T> wire) {
        return retrofit.create(wire);
    }

    /** The inputs of a request object as query or form parameters. */
    public Map<String, String> parameters(Map<String, @Nullable Object> inputs) {
        return Parameters.of(inputs, gson);
    }

    /** This path of the service below the base URL; null if it cannot be part of a URL. */
    @Nullable
    HttpUrl resolve(String path) {
        return retrofit.baseUrl().resolve("." + path);
    }

    /** The path without what the base URL puts in front, so that a token is good behind a proxy too. */
    String pathBelowBase(HttpUrl url) {
        return url.encodedPath().substring(retrofit.baseUrl().encodedPath().length() - 1);
    }

    /** Makes the call and answers its body. */
    public <T> T fetch(Call<T> call) {
        return named(call, () -> body(send(call)));
    }

    /** Makes the call, whose answer has no body that matters. */
    public void run(Call<?> call) {
        named(call, () -> checked(send(call)));
    }

    /** The file that these calls lead to. Sends no request; its methods do. */
    public <T> Media media(MediaCall<T> media) {
        return new StoredMedia(storage, () -> new MediaLocator<>(this, media).locate());
    }

    /** A breach of the contract tells which request's answer it is in. */
    private static <T> T named(Call<?> call, Supplier<T> outcome) {
        try {
            return outcome.get();
        } catch (UnexpectedResponseException e) {
            throw new UnexpectedResponseException(title(call.request()) + ": " + e.getMessage(), e);
        }
    }

    /** The answer, whatever its status. */
    <T> Response<T> send(Call<T> call) {
        try {
            limit(call);
            return call.execute();
        } catch (IOException e) {
            throw new ConnectionException(title(call.request()) + " got no answer: " + Reason.of(e), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // OkHttp, written in Kotlin, throws InterruptedException undeclared while it connects, the flag cleared.
            Thread.currentThread().interrupt();
            throw new ConnectionException(title(call.request()) + " got no answer: the thread was interrupted", e);
        }
    }

    /** The body of an answer by which the service carries the request out. */
    <T> T body(Response<T> response) {
        T body = checked(response).body();
        if (body == null) {
            throw new UnexpectedResponseException("Expected a body but there was none");
        }
        return body;
    }

    private <T> Response<T> checked(Response<T> response) {
        if (response.isSuccessful()) {
            return response;
        }
        try {
            Failure failure = Failure.of(response);
            throw ApiException.of(errors.read(failure.error(), failure.body()));
        } catch (IOException e) {
            throw new ConnectionException(title(response.raw().request()) + " got no answer: " + Reason.of(e), e);
        }
    }

    // An interceptor would come too late: the call's time runs from its start.
    private static void limit(Call<?> call) {
        CallOptions options = call.request().tag(CallOptions.class);
        if (options != null) {
            options.timeout().ifPresent(limit -> call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    /** The request as messages name it: without its query, whose filters may be personal. */
    static String title(Request request) {
        return request.method() + " " + request.url().encodedPath();
    }
}
