package dev.tapedeck.stub.signalwire.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.Listing.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Pages as SignalWire has them: {@code links} and {@code data}, with {@code page_token} as the cursor. */
public final class Pager<T> {

    private static final int LARGEST_PAGE = 1000;
    private static final String TOKEN = "PA";

    private final Function<T, String> id;
    private final BiFunction<Request, Query, String> link;

    public Pager(Function<T, String> id, boolean relativeLinks) {
        this.id = id;
        this.link = relativeLinks ? Request::pathWith : Request::urlWith;
    }

    /** Returns the page for the request's {@code page_token}, {@code page_number} and {@code page_size}. */
    public Response page(Request request, Listing<T> listing, Function<T, JsonObject> json) {
        Slice<T> slice = slice(request.query(), listing);
        return response(links(request, slice), slice.items(), json);
    }

    /** Returns all resources in one page, for a request that has no parameters for pages. */
    public Response whole(Request request, Listing<T> listing, Function<T, JsonObject> json) {
        String self = link.apply(request, request.query()).replaceFirst("\\?$", "");
        JsonObject links = new JsonObject();
        links.addProperty("self", self);
        links.addProperty("first", self);
        return response(links, listing.toList(), json);
    }

    private static <T> Response response(JsonObject links, List<T> items, Function<T, JsonObject> json) {
        JsonArray data = new JsonArray();
        items.stream().map(json).forEach(data::add);
        JsonObject page = new JsonObject();
        page.add("links", links);
        page.add("data", data);
        return Response.ok(page);
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

    private JsonObject links(Request request, Slice<T> slice) {
        int page = request.query().number("page_number", 0);
        Query first = request.query()
                .without("page_token")
                .with("page_size", slice.size())
                .with("page_number", 0);
        Query self = request.query()
                .first("page_token")
                .map(token -> first.with("page_number", page).with("page_token", token))
                .orElse(first);
        JsonObject links = new JsonObject();
        links.addProperty("self", link.apply(request, self));
        links.addProperty("first", link.apply(request, first));
        // Absent, not null, on the last and the first page.
        slice.beforeNext()
                .map(item -> pageAfter(item, first, page + 1))
                .ifPresent(next -> links.addProperty("next", link.apply(request, next)));
        if (slice.hasPrevious()) {
            Query previous = slice.beforePrevious()
                    .map(item -> pageAfter(item, first, Math.max(0, page - 1)))
                    .orElse(first);
            links.addProperty("prev", link.apply(request, previous));
        }
        return links;
    }

    private Query pageAfter(T item, Query first, int page) {
        return first.with("page_number", page).with("page_token", TOKEN + id.apply(item));
    }
}
