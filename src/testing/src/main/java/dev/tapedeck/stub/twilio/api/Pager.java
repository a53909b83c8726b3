package dev.tapedeck.stub.twilio.api;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.Slice;
import java.util.Optional;
import java.util.function.Function;

/** Twilio's way to cut a listing into pages: a {@code meta} object with absolute URLs, moved by {@code PageToken}. */
public final class Pager<T> {

    private static final String TOKEN = "PT";

    private final String key;
    private final int largestPage;
    private final Function<T, String> sid;

    public Pager(String key, int largestPage, Function<T, String> sid) {
        this.key = key;
        this.largestPage = largestPage;
        this.sid = sid;
    }

    /** The page that the request's {@code PageToken} and {@code PageSize} ask for. */
    public Response page(Request request, Listing<T> listing, Function<T, Json> json) {
        Slice<T> slice = slice(request.query(), listing);
        return Response.ok(Json.object()
                .put("meta", meta(request, slice))
                .put(key, slice.items().stream().map(json).toList()));
    }

    private Slice<T> slice(Query query, Listing<T> listing) {
        int size = query.number("PageSize", 50);
        if (size < 1 || size > largestPage) {
            throw RequestException.invalid("PageSize", "must be between 1 and " + largestPage + " but was " + size);
        }
        // Twilio: Page "is simply for client state", so it is told in meta and moves nothing.
        return query.first("PageToken")
                .map(token -> after(token, listing, size))
                .orElseGet(() -> listing.first(size));
    }

    private static <T> Slice<T> after(String token, Listing<T> listing, int size) {
        return Optional.of(token)
                .filter(text -> text.startsWith(TOKEN))
                .flatMap(text -> listing.after(text.substring(TOKEN.length()), size))
                .orElseThrow(() -> RequestException.invalid("PageToken", "is unknown: \"" + token + "\""));
    }

    private Json meta(Request request, Slice<T> slice) {
        int page = request.query().number("Page", 0);
        Query first = request.query()
                .without("PageToken")
                .with("PageSize", slice.size())
                .with("Page", 0);
        Query current = first.with("Page", page);
        Query previous = first.with("Page", Math.max(0, page - 1));
        Optional<Query> next =
                slice.beforeNext().map(item -> current.with("Page", page + 1).with("PageToken", token(item)));
        return Json.object()
                .put("page", page)
                .put("page_size", slice.size())
                .put("first_page_url", request.urlWith(first))
                .put("previous_page_url", previousUrl(request, slice, previous))
                .put("url", request.urlWith(again(request, current)))
                .put("next_page_url", next.map(request::urlWith))
                .put("key", key);
    }

    private Optional<String> previousUrl(Request request, Slice<T> slice, Query previous) {
        if (!slice.hasPrevious()) {
            return Optional.empty();
        }
        Query moved = slice.beforePrevious()
                .map(item -> previous.with("PageToken", token(item)))
                .orElse(previous);
        return Optional.of(request.urlWith(moved));
    }

    private static Query again(Request request, Query current) {
        return request.query()
                .first("PageToken")
                .map(token -> current.with("PageToken", token))
                .orElse(current);
    }

    private String token(T item) {
        return TOKEN + sid.apply(item);
    }
}
