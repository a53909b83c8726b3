package dev.tapedeck.stub.twilio.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.Listing.Slice;
import java.util.Optional;
import java.util.function.Function;

/** Pages as Twilio has them: a {@code meta} object with absolute URLs, with {@code PageToken} as the cursor. */
public final class Pager<T> {

    private static final String TOKEN = "PT";

    private final String key;
    private final int largestPage;
    private final Function<T, String> sid;

    /** Pages whose items are in the field {@code key}. */
    public Pager(String key, int largestPage, Function<T, String> sid) {
        this.key = key;
        this.largestPage = largestPage;
        this.sid = sid;
    }

    /** Returns the page for the request's {@code PageToken} and {@code PageSize}. */
    public Response page(Request request, Listing<T> listing, Function<T, JsonObject> json) {
        Slice<T> slice = slice(request.query(), listing);
        JsonArray items = new JsonArray();
        slice.items().stream().map(json).forEach(items::add);
        JsonObject page = new JsonObject();
        page.add("meta", meta(request, slice));
        page.add(key, items);
        return Response.ok(page);
    }

    private Slice<T> slice(Query query, Listing<T> listing) {
        int size = query.number("PageSize", 50);
        if (size < 1 || size > largestPage) {
            throw RequestException.invalid("PageSize", "must be between 1 and " + largestPage + " but was " + size);
        }
        // Twilio: Page "is simply for client state", so meta repeats it and only PageToken moves the cursor.
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

    private JsonObject meta(Request request, Slice<T> slice) {
        int page = request.query().number("Page", 0);
        Query first = request.query()
                .without("PageToken")
                .with("PageSize", slice.size())
                .with("Page", 0);
        Query previous = first.with("Page", Math.max(0, page - 1));
        Query current = first.with("Page", page);
        Query self = request.query()
                .first("PageToken")
                .map(token -> current.with("PageToken", token))
                .orElse(current);
        Optional<String> previousUrl = Optional.of(slice)
                .filter(Slice::hasPrevious)
                .map(it ->
                        it.beforePrevious().map(item -> after(item, previous)).orElse(previous))
                .map(request::urlWith);
        Optional<String> nextUrl = slice.beforeNext()
                .map(item -> after(item, first.with("Page", page + 1)))
                .map(request::urlWith);
        JsonObject meta = new JsonObject();
        meta.addProperty("page", page);
        meta.addProperty("page_size", slice.size());
        meta.addProperty("first_page_url", request.urlWith(first));
        meta.addProperty("previous_page_url", previousUrl.orElse(null));
        meta.addProperty("url", request.urlWith(self));
        meta.addProperty("next_page_url", nextUrl.orElse(null));
        meta.addProperty("key", key);
        return meta;
    }

    private Query after(T item, Query page) {
        return page.with("PageToken", TOKEN + sid.apply(item));
    }
}
