package dev.tapedeck.stub;

import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.http.Delivery;
import dev.tapedeck.stub.http.Delivery.End;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.Reply;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong when an operation is called, such as {@code standIn.fault("ListRecordings").times(2).status(429)}.
 *
 * <p>It applies from the moment when its kind is set, to every matching request or to the first {@link #times}. Only
 * one kind applies: the one that was set last. If several faults match a request, the first one is used until it is
 * spent. Unless said otherwise, the operation is not carried out. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Fault {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PAGE_OF_HTML = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head>"
            + "<body><h1>Sign in to the network</h1></body></html>\n";

    private static final Response NOTHING = Response.raw("");

    private final Predicate<Request> operation;
    private final ErrorFormat errors;
    private final PageFaults pages;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Kind kind;
    private boolean isProcessed;
    private Duration delay = Duration.ZERO;
    private int skipped;
    private int left = Integer.MAX_VALUE;
    private int count;

    Fault(Predicate<Request> operation, ErrorFormat errors, PageFaults pages) {
        this.operation = operation;
        this.errors = errors;
        this.pages = pages;
    }

    /** Makes the reply of a fault from the request and the operation, which it may call. */
    private interface Kind {
        Reply reply(Request request, Function<Request, Response> real);
    }

    /**
     * Returns the reply if the fault happens now.
     *
     * @param real the operation
     */
    Optional<Reply> reply(Request request, Function<Request, Response> real) {
        Kind now = next(request);
        if (now == null) {
            return Optional.empty();
        }
        sleep();
        if (isProcessed()) {
            Response carriedOut = real.apply(request);
            return Optional.of(withHeaders(now.reply(request, again -> carriedOut)));
        }
        return Optional.of(withHeaders(now.reply(request, real)));
    }

    private synchronized @Nullable Kind next(Request request) {
        if (kind == null || left == 0 || !operation.test(request)) {
            return null;
        } else if (skipped > 0) {
            skipped--;
            return null;
        }
        left--;
        count++;
        return kind;
    }

    private synchronized boolean isProcessed() {
        return isProcessed;
    }

    private synchronized Reply withHeaders(Reply reply) {
        return reply.withHeaders(headers);
    }

    private void sleep() {
        Duration time;
        synchronized (this) {
            time = delay;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            // The stand-in is closed, and with it the connection.
            Thread.currentThread().interrupt();
        }
    }

    /** Applies to this many requests; the default is all. */
    public synchronized Fault times(int requests) {
        left = notNegative(requests, "times");
        return this;
    }

    /** Leaves this many matching requests alone first. */
    public synchronized Fault after(int requests) {
        skipped = notNegative(requests, "after");
        return this;
    }

    /** Also carries out the operation, so that the client loses the response of something that happened. */
    public synchronized Fault processed() {
        isProcessed = true;
        return this;
    }

    /** Waits before the response is sent. Without another kind, the response is the real one. */
    public synchronized Fault delay(Duration time) {
        delay = Objects.requireNonNull(time, "time");
        return kind == null ? kind((request, real) -> Reply.of(real.apply(request))) : this;
    }

    /** Responds with this status, and the service's usual error body for it. */
    public Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be between 200 and 599 but was " + status);
        }
        return kind((request, real) -> Reply.of(errors.statusResponse(status)));
    }

    /** Sets the header {@code Retry-After}; without another kind, the status is 429. */
    public Fault retryAfter(long seconds) {
        header("Retry-After", Long.toString(seconds));
        synchronized (this) {
            return kind == null ? status(TOO_MANY_REQUESTS) : this;
        }
    }

    /** Sets a header of the response. */
    public synchronized Fault header(String name, String value) {
        headers.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /** Responds with this status and body. */
    public Fault body(int status, String contentType, String body) {
        Response response = new Response(status, new Body.Text(body), Map.of("Content-Type", contentType));
        return kind((request, real) -> Reply.of(response));
    }

    /** Responds with 200 and a page of HTML, as the login page of a network does. */
    public Fault html() {
        return body(200, "text/html; charset=utf-8", PAGE_OF_HTML);
    }

    /** Responds with bytes that are not HTTP, and closes the connection. */
    public Fault garbage() {
        Response response = Response.raw("\u0015\u0003\u0001 this is not HTTP\r\n");
        return kind((request, real) -> new Reply(response, new Delivery(End.CLOSED, Delivery.ALL)));
    }

    /** Resets the connection without a response. */
    public Fault reset() {
        return kind((request, real) -> new Reply(NOTHING, new Delivery(End.RESET, Delivery.NONE)));
    }

    /** Never responds: the client waits until it gives up. */
    public Fault stall() {
        return kind((request, real) -> new Reply(NOTHING, new Delivery(End.STALLED, Delivery.NONE)));
    }

    /** Sends this many bytes of the real response's body, and then nothing more. The operation is carried out. */
    public Fault stallAfter(long bodyBytes) {
        return kind((request, real) -> new Reply(real.apply(request), new Delivery(End.STALLED, bodyBytes)));
    }

    /**
     * Closes the connection after this many bytes of the real response's body, whose head announces all of them. The
     * operation is carried out.
     */
    public Fault cutAfter(long bodyBytes) {
        return kind((request, real) -> new Reply(real.apply(request), new Delivery(End.CLOSED, bodyBytes)));
    }

    /** Responds with the real page without its records; the link to the next page stays. */
    public Fault emptyPage() {
        return page(pages::empty);
    }

    /** Responds with the real page, whose link to the next page leads to the same page again. */
    public Fault repeatedToken() {
        return page(pages::repeated);
    }

    /** Responds with the real page, whose link to the next page leads to another host. */
    public Fault foreignLink() {
        return page(pages::foreign);
    }

    /** Responds with a link to the media that has expired already. */
    public Fault expiredLink() {
        return page(pages::expired);
    }

    /** Responds to a request for a part of a file with the whole file. */
    public Fault ignoredRange() {
        return kind((request, real) -> Reply.of(real.apply(request.without("range"))));
    }

    /** Responds with another file of the same size, which has another {@code ETag}. */
    public Fault otherFile() {
        return page(PageFaults::otherFile);
    }

    private Fault page(PageFaults.Change change) {
        return kind((request, real) -> Reply.of(change.of(request, real.apply(request))));
    }

    /** Returns how often the fault has happened. */
    public synchronized int count() {
        return count;
    }

    /** Ends the fault. */
    public synchronized void remove() {
        left = 0;
    }

    private synchronized Fault kind(Kind set) {
        kind = set;
        return this;
    }

    private static int notNegative(int number, String name) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must not be negative but was " + number);
        }
        return number;
    }
}
