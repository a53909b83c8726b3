package dev.tapedeck.internal.listing;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.convert.Parameters;
import dev.tapedeck.internal.json.Origin;
import dev.tapedeck.internal.json.Records;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.support.InputLocation;
import dev.tapedeck.support.RequestObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * The pages of one listing of a service.
 *
 * <p>Only the query of a link to the next page is used: no request is sent to a host named in a response.
 */
public final class Listing<E, T> implements TimedSource<T> {
    private final ApiClient client;
    private final PagingParameters paging;
    private final Envelope<E, T> envelope;
    private final Map<String, @Nullable Object> inputs;
    private final Function<Map<String, String>, Call<E>> call;
    private final int largestPage;
    private final Optional<DateBounds<T>> dates;

    private Listing(Builder<E, T> builder, Function<Map<String, String>, Call<E>> call) {
        this.client = builder.client;
        this.paging = builder.paging;
        this.envelope = builder.envelope;
        this.inputs = builder.inputs;
        this.largestPage = builder.largestPage;
        this.dates = builder.dates;
        this.call = call;
    }

    /** Starts a listing of this client's service. */
    public static <E, T> Builder<E, T> of(ApiClient client, PagingParameters paging, Envelope<E, T> envelope) {
        return new Builder<>(client, paging, envelope);
    }

    @Override
    public String listing() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        client.query(filters()).forEach((name, value) -> query.add(name + "=" + value));
        return pathBelowBase() + query;
    }

    /** Returns the path without that of the base URL, so that a token is also valid behind a proxy. */
    private String pathBelowBase() {
        String path = call.apply(Map.of()).request().url().encodedPath();
        return path.substring(client.baseUrl().encodedPath().length() - 1);
    }

    private Map<String, @Nullable Object> filters() {
        Map<String, @Nullable Object> filters = new TreeMap<>(inputs);
        filters.keySet().removeIf(name -> !paging.isFilter(name));
        return filters;
    }

    @Override
    public FetchedPage<T> first(long wanted) {
        Map<String, @Nullable Object> first = new LinkedHashMap<>(inputs);
        if (largestPage > 0) {
            first.putIfAbsent(paging.pageSize(), Math.min(wanted, largestPage));
        }
        return fetch(call.apply(client.query(first)));
    }

    @Override
    public FetchedPage<T> at(PageToken token) {
        return fetch(call.apply(Parameters.query(url(token))));
    }

    /** Returns only the cursor: a service may count pages in another parameter without moving on. */
    @Override
    public String position(PageToken token) {
        return Objects.requireNonNullElse(url(token).queryParameter(paging.cursor()), token.query());
    }

    @Override
    public boolean hasBounds() {
        return dates.isPresent();
    }

    @Override
    public Optional<TimeRange> range() {
        // A cursor belongs to the whole range, and is meaningless in a part of it.
        return dates.filter(bounds -> inputs.get(paging.cursor()) == null)
                .filter(bounds -> inputs.get(bounds.after()) instanceof Instant)
                .filter(bounds -> inputs.get(bounds.before()) instanceof Instant)
                .map(bounds -> new TimeRange(second(bounds.after()), second(bounds.before())));
    }

    /** Truncates to the second, as the bound is sent. */
    private Instant second(String bound) {
        return ((Instant) Objects.requireNonNull(inputs.get(bound))).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public PageSource<T> within(TimeRange range) {
        DateBounds<T> bounds = dates.orElseThrow();
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(inputs);
        changed.put(bounds.after(), range.from());
        changed.put(bounds.before(), range.until());
        return new Listing<>(new Builder<>(client, paging, envelope).inputs(changed, largestPage), call);
    }

    @Override
    public Optional<Instant> time(T item) {
        return dates.map(bounds -> bounds.time().apply(item));
    }

    private static HttpUrl url(PageToken token) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host("localhost")
                .encodedQuery(token.query())
                .build();
    }

    private FetchedPage<T> fetch(Call<E> page) {
        Origin origin = client.origin(page.request());
        E envelopeOfPage = client.fetch(page);
        List<T> items = items(envelopeOfPage, origin);
        try {
            return FetchedPage.of(items, next(page, envelopeOfPage));
        } catch (UnexpectedResponseException e) {
            // The records have arrived, and a bad link does not affect them.
            return FetchedPage.endingIn(origin.brokenListing(e.getMessage(), e), items);
        }
    }

    private List<T> items(E envelopeOfPage, Origin origin) {
        List<T> items;
        try {
            items = envelope.items().apply(envelopeOfPage);
        } catch (UnexpectedResponseException e) {
            // The envelope does not know its request.
            throw origin.unexpected(e.getMessage(), e);
        }
        return items instanceof Records<T> records ? records.of(origin) : items;
    }

    private Optional<PageToken> next(Call<E> page, E envelopeOfPage) {
        return Optional.ofNullable(envelope.next().apply(envelopeOfPage))
                .filter(link -> !link.isBlank())
                .map(link -> token(page, link));
    }

    private PageToken token(Call<E> page, String link) {
        HttpUrl next = paging.next(
                client.baseUrl(), page.request().url(), link, filters().keySet());
        return PageToken.of(listing(), Objects.requireNonNull(next.encodedQuery()));
    }

    /** Builds a listing from what is not common to its provider. */
    public static final class Builder<E, T> {
        private final ApiClient client;
        private final PagingParameters paging;
        private final Envelope<E, T> envelope;
        private Map<String, @Nullable Object> inputs = Map.of();
        private int largestPage;
        private Optional<DateBounds<T>> dates = Optional.empty();

        private Builder(ApiClient client, PagingParameters paging, Envelope<E, T> envelope) {
            this.client = client;
            this.paging = paging;
            this.envelope = envelope;
        }

        /** Sets the user's filters, and the contract's largest page size, which is requested if the user set none. */
        public Builder<E, T> filters(RequestObject request, int largest) {
            return inputs(InputLocation.QUERY.of(request), largest);
        }

        private Builder<E, T> inputs(Map<String, @Nullable Object> given, int largest) {
            this.inputs = given;
            this.largestPage = largest;
            return this;
        }

        /** Sets the two inputs that bound the listing by time. */
        public Builder<E, T> boundedBy(DateBounds<T> bounds) {
            this.dates = Optional.of(bounds);
            return this;
        }

        /**
         * Returns a listing that this wire method fetches as a whole: the contract has no way to request another page.
         */
        public PagedIterable<T> callingOnce(Supplier<Call<E>> method) {
            return calling(query -> {
                if (!query.isEmpty()) {
                    throw new BrokenListingException(
                            "Expected all records in one page, as the contract says, but the service has another page");
                }
                return method.get();
            });
        }

        /** Returns a listing whose pages this wire method fetches. */
        public PagedIterable<T> calling(Function<Map<String, String>, Call<E>> method) {
            return PagedListing.of(new Listing<>(this, method));
        }
    }

    /**
     * Reads the records of an envelope and the link to the next page.
     *
     * @param items returns the records
     * @param next returns the link; null or blank on the last page
     */
    public record Envelope<E, T>(Function<E, List<T>> items, Function<E, @Nullable String> next) {}

    /**
     * Bounds a listing by the time of its records.
     *
     * @param after the parameter for the start, inclusive
     * @param before the parameter for the end, exclusive
     * @param time returns the time of a record that the bounds are compared with; null if it has none
     */
    public record DateBounds<T>(String after, String before, Function<T, @Nullable Instant> time) {}
}
