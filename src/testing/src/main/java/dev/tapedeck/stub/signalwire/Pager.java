package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.Slice;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** SignalWire's way to cut a listing into pages: {@code links} and {@code data}, moved by {@code page_token}. */
final class Pager<T> {

    private static final int LARGEST_PAGE = 1000;
    private static final String TOKEN = "PA";

    private final Function<T, String> id;
    private final BiFunction<Request, Query, String> link;

    Pager(Function<T, String> id, boolean relativeLinks) {
        this.id = id;
        this.link = relativeLinks ? Request::pathWith : Request::urlWith;
    }

    /** The page that the request's {@code page_token}, {@code page_number} and {@code page_size} ask for. */
    Response page(Request request, Listing<T> listing, Function<T, Json> json) {
        Slice<T> slice = slice(request.query(), listing);
        return Response.ok(Json.object()
                .put("links", links(request, slice))
                .put("data", slice.items().stream().map(json).toList()));
    }

    private static <T> Slice<T> slice(Query query, Listing<T> listing) {
        int size = query.number("page_size", 50);
        if (size < 1 || size > LARGEST_PAGE) {
            throw RequestException.invalid("page_size", "must be between 1 and " + LARGEST_PAGE + " but was " + size);
        }
        Optional<String> token = query.first("page_token");
        if (query.number("page_number", 0) > 0 && token.isEmpty()) {
            throw RequestException.invalid("page_token", "is required when page_number is greater than 0");
        }
        return token.map(text -> after(text, listing, size)).orElseGet(() -> listing.first(size));
    }

    private static <T> Slice<T> after(String token, Listing<T> listing, int size) {
        return Optional.of(token)
                .filter(text -> text.startsWith(TOKEN))
                .flatMap(text -> listing.after(text.substring(TOKEN.length()), size))
                .orElseThrow(() -> RequestException.invalid("page_token", "is unknown: \"" + token + "\""));
    }

    private Json links(Request request, Slice<T> slice) {
        int page = request.query().number("page_number", 0);
        Query first = request.query()
                .without("page_token")
                .with("page_size", slice.size())
                .with("page_number", 0);
        Query self = request.query()
                .first("page_token")
                .map(token -> first.with("page_number", page).with("page_token", token))
                .orElse(first);
        Json links = Json.object().put("self", link.apply(request, self)).put("first", link.apply(request, first));
        // Absent, not null, on the last and the first page.
        slice.beforeNext().ifPresent(item -> links.put("next", link.apply(request, moved(first, page + 1, item))));
        if (slice.hasPrevious()) {
            Query previous = slice.beforePrevious()
                    .map(item -> moved(first, Math.max(0, page - 1), item))
                    .orElse(first);
            links.put("prev", link.apply(request, previous));
        }
        return links;
    }

    private Query moved(Query first, int page, T item) {
        return first.with("page_number", page).with("page_token", TOKEN + id.apply(item));
    }
}
