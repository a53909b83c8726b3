package dev.tapedeck.facade;

import com.google.gson.Gson;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Authorization;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.listing.PagingParameters;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.support.RequestObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Makes the calls of a generated client's wire interfaces, and turns everything that goes wrong into one of the
 * exceptions of {@code dev.tapedeck.error}.
 *
 * <p>{@code client.fetch(client.create(RoomsApi.class).fetchRoom(id, client.options()))} is one call. Immutable and
 * thread-safe. Closing ends the calls that are open and frees the connections.
 */
public final class WireClient implements AutoCloseable {
    private final ApiClient client;

    private WireClient(ApiClient client) {
        this.client = client;
    }

    /**
     * Starts a client of the service at this address.
     *
     * @param adapters {@code WireAdapters.gson()} of the generated client
     */
    public static Builder builder(URI baseUrl, Gson adapters) {
        return new Builder(baseUrl, adapters);
    }

    /** A client that shares everything with this one but the options of its calls; closing it does nothing. */
    public WireClient with(CallOptions options) {
        return new WireClient(client.with(options));
    }

    /** The options of this client's calls, the last argument of each wire method. */
    public CallOptions options() {
        return client.options();
    }

    /** The calls of this wire interface. */
    public <T> T create(Class<T> wire) {
        return client.create(Objects.requireNonNull(wire, "wire"));
    }

    /**
     * Makes the call and returns what the service answered.
     *
     * @throws dev.tapedeck.error.VideoException one of its kinds, if there is no answer or it is a refusal
     */
    public <T> T fetch(Call<T> call) {
        return client.fetch(Objects.requireNonNull(call, "call"));
    }

    /**
     * Makes the call, whose answer has no body that matters.
     *
     * @throws dev.tapedeck.error.VideoException one of its kinds, if there is no answer or it is a refusal
     */
    public void run(Call<?> call) {
        client.run(Objects.requireNonNull(call, "call"));
    }

    /** The query parameters of a request object; empty if none is set. */
    public Map<String, String> query(RequestObject request) {
        return client.query(Objects.requireNonNull(request, "request"));
    }

    /** The headers of a request object; empty if none is set. */
    public Map<String, String> headers(RequestObject request) {
        return client.headers(Objects.requireNonNull(request, "request"));
    }

    /** The cookies of a request object as one header; null if none is set, which sends no header. */
    public @Nullable String cookies(RequestObject request) {
        return client.cookies(Objects.requireNonNull(request, "request"));
    }

    /** The fields of a request object's form; empty if none is set. */
    public Map<String, String> form(RequestObject request) {
        return client.form(Objects.requireNonNull(request, "request"));
    }

    /** The parts of a request object's multipart body; empty if none is set. */
    public List<MultipartBody.Part> parts(RequestObject request) {
        return client.parts(Objects.requireNonNull(request, "request"));
    }

    /**
     * The whole body of a request object, which is not JSON.
     *
     * @throws IllegalArgumentException if it is not set
     */
    public RequestBody body(RequestObject request, String mediaType) {
        Objects.requireNonNull(mediaType, "mediaType");
        return client.body(Objects.requireNonNull(request, "request"), mediaType);
    }

    /**
     * A listing, page after page. Sends no request; iterating does.
     *
     * @param request the filters: its query parameters
     * @param page the wire method, which takes query parameters
     * @param records the records of a page
     * @param next the link or query of the page after it; null on the last one
     */
    public <E, T> PagedIterable<T> list(
            PageParameters names,
            RequestObject request,
            Function<Map<String, String>, Call<E>> page,
            Function<E, List<T>> records,
            Function<E, @Nullable String> next) {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(next, "next");
        PagingParameters paging = new PagingParameters(names.size(), names.number(), names.cursor());
        return Listing.of(client, paging, new Listing.Envelope<>(records, next))
                .filters(Objects.requireNonNull(request, "request"), 0)
                .calling(Objects.requireNonNull(page, "page"));
    }

    @Override
    public void close() {
        client.close();
    }

    /** Builds a {@link WireClient}. Not thread-safe. */
    public static final class Builder {
        private final URI baseUrl;
        private final Gson adapters;
        private @Nullable Authorization authorization;
        private ClientOptions options = ClientOptions.defaults();
        private BiFunction<ApiError, String, ApiError> errors = (failure, body) -> failure;

        private Builder(URI baseUrl, Gson adapters) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            this.adapters = Objects.requireNonNull(adapters, "adapters");
        }

        /** Sends Basic credentials. */
        public Builder basic(String user, String secret) {
            this.authorization =
                    Authorization.basic(Objects.requireNonNull(user, "user"), Objects.requireNonNull(secret, "secret"));
            return this;
        }

        /** Sends bearer tokens, each attempt one that is asked for anew. */
        public Builder bearerToken(Supplier<String> token) {
            this.authorization = Authorization.bearer(token);
            return this;
        }

        /** Sends what this says as the header {@code Authorization}, the name of its scheme first. */
        public Builder authorization(Supplier<String> header) {
            this.authorization = Authorization.of(header);
            return this;
        }

        /** Timeouts, retries and limits. */
        public Builder options(ClientOptions clientOptions) {
            this.options = Objects.requireNonNull(clientOptions, "options");
            return this;
        }

        /**
         * Reads what the service says where it refuses a request: takes the failure as HTTP tells it and the body,
         * which may be anything, and returns the failure with what the body says.
         */
        public Builder errors(BiFunction<ApiError, String, ApiError> reader) {
            this.errors = Objects.requireNonNull(reader, "reader");
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalArgumentException if the address is none, if credentials can't be sent, or would be sent
         *     without encryption to another computer
         * @throws IllegalStateException if no credentials are set
         */
        public WireClient build() {
            if (authorization == null) {
                throw new IllegalStateException(
                        "Expected credentials but there are none: set basic(...), bearerToken(...) or authorization(...)");
            }
            Service service = Service.at(baseUrl, authorization).with(Optional.empty(), options);
            return new WireClient(new ApiClient(service, adapters, errors::apply));
        }
    }
}
