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
 * <p>Of a link to the next page only the query is taken: the host that a response names gets no request.
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
        client.parameters(filters()).forEach((name, value) -> query.add(name + "=" + value.replace('\n', ' ')));
        return pathBelowBase() + query;
    }

    /** The path without what the base URL puts in front, so that a token is good behind a proxy too. */
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
        return fetch(call.apply(client.parameters(first)));
    }

    @Override
    public FetchedPage<T> at(PageToken token) {
        return fetch(call.apply(Parameters.ofQuery(url(token))));
    }

    /** The cursor alone: a service may count pages in another parameter and yet stand still. */
    @Override
    public String position(PageToken token) {
        return Objects.requireNonNullElse(url(token).queryParameter(paging.cursor()), token.query());
    }

    @Override
    public Optional<TimeRange> range() {
        // A cursor is one of the whole range, and says nothing in a part of it.
        return dates.filter(bounds -> inputs.get(paging.cursor()) == null)
                .filter(bounds -> inputs.get(bounds.after()) instanceof Instant)
                .filter(bounds -> inputs.get(bounds.before()) instanceof Instant)
                .map(bounds -> new TimeRange(second(bounds.after()), second(bounds.before())));
    }

    /** As it is sent. */
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
            // The records have come, and are no worse for the link.
            return FetchedPage.endingIn(origin.brokenListing(e.getMessage(), e), items);
        }
    }

    private List<T> items(E envelopeOfPage, Origin origin) {
        List<T> items;
        try {
            items = envelope.items().apply(envelopeOfPage);
        } catch (UnexpectedResponseException e) {
            // An envelope does not know the request that brought it.
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

    /** What a listing needs besides its provider's ways. */
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

        /** The user's filters, and the largest page of the contract, which is requested if the user set no size. */
        public Builder<E, T> filters(RequestObject request, int largest) {
            return inputs(InputLocation.QUERY.of(request), largest);
        }

        private Builder<E, T> inputs(Map<String, @Nullable Object> given, int largest) {
            this.inputs = given;
            this.largestPage = largest;
            return this;
        }

        /** The two inputs that bound it by time. */
        public Builder<E, T> boundedBy(DateBounds<T> bounds) {
            this.dates = Optional.of(bounds);
            return this;
        }

        /** The listing all of which this wire method fetches: the contract has no way to ask for a further page. */
        public PagedIterable<T> callingOnce(Supplier<Call<E>> method) {
            return calling(query -> {
                if (!query.isEmpty()) {
                    throw new BrokenListingException(
                            "Expected all records in one page, as the contract says, but the service has a next one");
                }
                return method.get();
            });
        }

        /** The listing whose pages this wire method fetches. */
        public PagedIterable<T> calling(Function<Map<String, String>, Call<E>> method) {
            return PagedListing.of(new Listing<>(this, method));
        }
    }

    /**
     * Where an envelope keeps its records and the link of the next page.
     *
     * @param items the records
     * @param next the link; null or blank on the last page
     */
    public record Envelope<E, T>(Function<E, List<T>> items, Function<E, @Nullable String> next) {}

    /**
     * How a listing is bounded by the time of its records.
     *
     * @param after the parameter for the first moment
     * @param before the parameter for the first moment behind it
     * @param time the time of a record that these are compared with; null if it tells none
     */
    public record DateBounds<T>(String after, String before, Function<T, @Nullable Instant> time) {}
}
