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
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Makes the calls of a generated client's wire interfaces, and converts each failure to one of the exceptions of
 * {@code dev.tapedeck.error}.
 *
 * <p>For example, {@code client.fetch(client.create(RoomsApi.class).fetchRoom(id, client.options()))} makes one call.
 * Immutable and thread-safe. Closing the client cancels open calls and releases the connections.
 *
 * @since 0.1.0
 */
public final class WireClient implements AutoCloseable {
    private final ApiClient client;

    private WireClient(ApiClient client) {
        this.client = client;
    }

    /**
     * Returns a builder of a client for the service at this address.
     *
     * @param adapters {@code WireAdapters.gson()} of the generated client
     */
    public static Builder builder(URI baseUrl, Gson adapters) {
        return new Builder(baseUrl, adapters);
    }

    /**
     * Returns a client with these options for its calls, which shares everything else with this one. Closing it does
     * nothing.
     */
    public WireClient withOptions(CallOptions options) {
        return new WireClient(client.withOptions(options));
    }

    /** The options of this client's calls. Pass them as the last argument of each wire method. */
    public CallOptions options() {
        return client.options();
    }

    /** Returns an implementation of this wire interface. */
    public <T> T create(Class<T> wire) {
        return client.create(Objects.requireNonNull(wire, "wire"));
    }

    /**
     * Makes the call and returns the decoded response.
     *
     * @throws dev.tapedeck.error.VideoException (a subclass) if there is no response, or the service refuses the
     *     request
     */
    public <T> T fetch(Call<T> call) {
        return client.fetch(Objects.requireNonNull(call, "call"));
    }

    /**
     * Makes the call and returns the decoded response; null if the service answers with null, or with 204 or 205, which
     * mean that there is no body.
     *
     * @throws dev.tapedeck.error.VideoException (a subclass) if there is no response, or the service refuses the
     *     request
     */
    public <T> @Nullable T fetchOrNull(Call<T> call) {
        return client.fetchOrNull(Objects.requireNonNull(call, "call"));
    }

    /**
     * Makes the call and ignores the body of the response.
     *
     * @throws dev.tapedeck.error.VideoException (a subclass) if there is no response, or the service refuses the
     *     request
     */
    public void run(Call<?> call) {
        client.run(Objects.requireNonNull(call, "call"));
    }

    /** Returns the query parameters of a request object, encoded as wire methods take them; empty if none is set. */
    public Map<String, String> query(RequestObject request) {
        return client.query(Objects.requireNonNull(request, "request"));
    }

    /** Returns the headers of a request object; empty if none is set. */
    public Map<String, String> headers(RequestObject request) {
        return client.headers(Objects.requireNonNull(request, "request"));
    }

    /** Returns the cookies of a request object as one header; null, which sends no header, if none is set. */
    public @Nullable String cookies(RequestObject request) {
        return client.cookies(Objects.requireNonNull(request, "request"));
    }

    /** Returns the form fields of a request object; empty if none is set. */
    public Map<String, String> form(RequestObject request) {
        return client.form(Objects.requireNonNull(request, "request"));
    }

    /** Returns the multipart body of a request object; if the body is optional and no part is set, an empty one. */
    public RequestBody parts(RequestObject request) {
        return client.parts(Objects.requireNonNull(request, "request"));
    }

    /**
     * Returns the whole body of a request object, which is not JSON; an empty one, without a type, if it is not set.
     *
     * @param mediaType the type of a body that has none of its own; for a range of types such as {@code image/*},
     *     {@code application/octet-stream}
     */
    public RequestBody body(RequestObject request, String mediaType) {
        Objects.requireNonNull(mediaType, "mediaType");
        return client.body(Objects.requireNonNull(request, "request"), mediaType);
    }

    /**
     * Returns a listing, fetched page by page. Sends no request; iterating does.
     *
     * @param request the request object whose query parameters are the filters
     * @param page the wire method, as a function of the query parameters
     * @param records returns the records of a page
     * @param next returns the link or query of the next page; null on the last page
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

    /**
     * Builds a {@link WireClient}. Not thread-safe.
     *
     * @since 0.1.0
     */
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

        /** Sets Basic credentials. */
        public Builder basic(String user, String secret) {
            this.authorization =
                    Authorization.basic(Objects.requireNonNull(user, "user"), Objects.requireNonNull(secret, "secret"));
            return this;
        }

        /** Sets a supplier of bearer tokens, which is called for each attempt. */
        public Builder bearerToken(Supplier<String> token) {
            this.authorization = Authorization.bearer(token);
            return this;
        }

        /** Sets a supplier of the whole {@code Authorization} header, including the name of its scheme. */
        public Builder authorization(Supplier<String> header) {
            this.authorization = Authorization.of(header);
            return this;
        }

        /** Sets timeouts, retries and limits. */
        public Builder options(ClientOptions clientOptions) {
            this.options = Objects.requireNonNull(clientOptions, "options");
            return this;
        }

        /**
         * Sets the function that reads the service's error bodies. It takes the error as HTTP reports it and the body,
         * which may be anything, and returns the error completed from the body.
         */
        public Builder errors(BiFunction<ApiError, String, ApiError> reader) {
            this.errors = Objects.requireNonNull(reader, "reader");
            return this;
        }

        /**
         * Returns the client.
         *
         * @throws IllegalArgumentException if the address is not a valid base URL, the credentials cannot be sent, or
         *     they would be sent without encryption to another machine
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
