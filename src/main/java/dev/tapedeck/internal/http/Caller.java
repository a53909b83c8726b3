package dev.tapedeck.internal.http;

import com.google.gson.Gson;
import dev.tapedeck.CallOptions;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.ResponseBody;
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
    private static final long LARGEST_ERROR_BODY = 64 * 1024;
    private static final int LONGEST_EXCERPT = 200;
    // A signature stands in the query.
    private static final Pattern URL_QUERY = Pattern.compile("(https?:[^\\s\"'<>?]*)\\?[^\\s\"'<>]*");

    private final Gson gson;
    private final Retrofit retrofit;
    private final ErrorReader errors;

    /** A caller of this service, whose bodies this Gson reads and writes. */
    public Caller(Service service, Gson gson, ErrorReader errors) {
        this.gson = gson;
        this.errors = errors;
        this.retrofit = new Retrofit.Builder()
                .baseUrl(service.baseUrl())
                .client(service.client())
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
        T body = execute(call).body();
        if (body == null) {
            throw new UnexpectedResponseException(title(call.request()) + ": Expected a body but there was none");
        }
        return body;
    }

    private <T> Response<T> execute(Call<T> call) {
        try {
            limit(call);
            Response<T> response = call.execute();
            if (!response.isSuccessful()) {
                throw ApiException.of(error(response));
            }
            return response;
        } catch (UnexpectedResponseException e) {
            throw new UnexpectedResponseException(title(call.request()) + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ConnectionException(title(call.request()) + " got no answer: " + reason(e), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // OkHttp, written in Kotlin, throws InterruptedException undeclared while it connects, the flag cleared.
            Thread.currentThread().interrupt();
            throw new ConnectionException(title(call.request()) + " got no answer: the thread was interrupted", e);
        }
    }

    // An interceptor would come too late: the call's time runs from its start.
    private static void limit(Call<?> call) {
        CallOptions options = call.request().tag(CallOptions.class);
        if (options != null) {
            options.timeout().ifPresent(limit -> call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof InterruptedIOException) {
            return Thread.currentThread().isInterrupted() ? "the thread was interrupted" : "the time was up";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private ApiError error(Response<?> response) throws IOException {
        String body = body(response.errorBody());
        ApiError failure = new ApiError(
                title(response.raw().request()),
                response.code(),
                Optional.empty(),
                excerpt(body),
                Optional.empty(),
                requestId(response),
                List.of(),
                retryAfter(response),
                1);
        return errors.read(failure, body);
    }

    private static String body(@Nullable ResponseBody body) throws IOException {
        if (body == null) {
            return "";
        }
        try (body) {
            body.source().request(LARGEST_ERROR_BODY);
            long length = Math.min(LARGEST_ERROR_BODY, body.source().getBuffer().size());
            return body.source().readUtf8(length);
        }
    }

    private static String excerpt(String body) {
        String line = URL_QUERY
                .matcher(body)
                .replaceAll("$1?...")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "...";
    }

    private static Optional<String> requestId(Response<?> response) {
        String twilio = response.headers().get("Twilio-Request-Id");
        return Optional.ofNullable(twilio == null ? response.headers().get("X-Request-Id") : twilio);
    }

    private static Optional<Duration> retryAfter(Response<?> response) {
        String seconds = response.headers().get("Retry-After");
        return seconds != null && seconds.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /** The request as messages name it: without its query, whose filters may be personal. */
    static String title(Request request) {
        return request.method() + " " + request.url().encodedPath();
    }
}
