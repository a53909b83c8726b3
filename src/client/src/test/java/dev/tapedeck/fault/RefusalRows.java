package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Answers of either provider that are refusals. */
final class RefusalRows {
    private RefusalRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(statuses(Call.LIST, "GET " + p.list + " failed with "));
        rows.addAll(statuses(Call.FETCH, "GET " + p.one + " failed with "));
        rows.addAll(statuses(Call.DELETE, "DELETE " + p.one + " failed with "));
        rows.addAll(limits("GET " + p.list));
        rows.addAll(bodies("GET " + p.one + " failed with "));
        rows.addAll(proxies("GET " + p.one));
        for (int status : new int[] {300, 301, 302, 303, 304, 307, 308}) {
            rows.add(redirect(Call.LIST, status, "GET " + p.list));
            rows.add(redirect(Call.FETCH, status, "GET " + p.one));
            rows.add(redirect(Call.DELETE, status, "DELETE " + p.one));
        }
        return rows;
    }

    private static List<Row> statuses(Call call, String words) {
        return List.of(
                empty(call, 400).refused(ApiException.class, words + 400, 1),
                empty(call, 401).refused(AuthenticationException.class, words + 401, 1),
                empty(call, 403).refused(AuthenticationException.class, words + 403, 1),
                empty(call, 404).refused(NotFoundException.class, words + 404, 1),
                empty(call, 409).refused(ApiException.class, words + 409, 1),
                empty(call, 422).refused(ApiException.class, words + 422, 1),
                empty(call, 429).refused(RateLimitException.class, words + 429, 3),
                empty(call, 500).refused(ApiException.class, words + 500, 3),
                empty(call, 503).refused(ApiException.class, words + 503, 3),
                Row.when("502 with a page of HTML", call)
                        .service(RawResponse.html(502))
                        .refused(ApiException.class, words + "502: Bad gateway", 3));
    }

    private static Row empty(Call call, int status) {
        return Row.when(status + " without a body", call).service(RawResponse.empty(status));
    }

    private static List<Row> limits(String request) {
        String words = request + " failed with ";
        return List.of(
                limited(429, "5").refused(RateLimitException.class, words + 429, 3),
                limited(429, "0").refused(RateLimitException.class, words + 429, 3),
                limited(429, "31").refused(RateLimitException.class, words + 429, 1),
                limited(429, "soon").refused(RateLimitException.class, words + 429, 3),
                limited(429, "-1").refused(RateLimitException.class, words + 429, 3),
                limited(429, "99999999999999").refused(RateLimitException.class, words + 429, 3),
                limited(429, "Wed, 21 Oct 2099 07:28:00 GMT").refused(RateLimitException.class, words + 429, 1),
                limited(503, "5").refused(ApiException.class, words + 503, 3),
                limited(503, "0").refused(ApiException.class, words + 503, 3),
                limited(503, "99999999999999").refused(ApiException.class, words + 503, 3),
                limited(503, "31").refused(ApiException.class, words + 503, 1));
    }

    private static Row limited(int status, String after) {
        return Row.when(status + " with Retry-After: " + after, Call.LIST)
                .service(RawResponse.empty(status).header("Retry-After", after));
    }

    private static List<Row> bodies(String words) {
        return List.of(
                refusal("plain text", RawResponse.of(400, "text/plain", "No such\r\n  filter.\n"))
                        .refused(ApiException.class, words + "400: No such filter", 1),
                refusal("a text of 100,000 characters", RawResponse.of(400, "text/plain", "a".repeat(100_000)))
                        .refused(ApiException.class, words + "400: " + "a".repeat(200) + "...", 1),
                refusal("cut JSON", RawResponse.json(400, "{\"message\":"))
                        .refused(ApiException.class, words + "400: {\"message\":", 1),
                refusal("JSON of another form", RawResponse.json(400, "{\"fault\":{\"why\":1}}"))
                        .refused(ApiException.class, words + "400: {\"fault\":{\"why\":1}}", 1),
                refusal("an empty object", RawResponse.json(400, "{}"))
                        .refused(ApiException.class, words + "400: {}", 1),
                refusal("null", RawResponse.json(400, "null")).refused(ApiException.class, words + "400: null", 1),
                refusal("JSON nested 30,000 deep", RawResponse.json(400, "{\"a\":" + "[".repeat(30_000)))
                        .refused(ApiException.class, words + "400: {\"a\":" + "[".repeat(195) + "...", 1),
                refusal(
                                "the request's credentials",
                                RawResponse.of(400, "text/plain", "You sent " + Secrets.CREDENTIALS))
                        .refused(ApiException.class, words + "400: You sent (credentials)", 1),
                refusal(
                                "the request's credentials in a page of HTML",
                                RawResponse.of(400, "text/html", "<p>You sent <b>" + Secrets.CREDENTIALS + "</b>"))
                        .refused(ApiException.class, words + "400: You sent (credentials)", 1),
                refusal(
                                "a signed address without a host",
                                RawResponse.of(400, "text/plain", "See /a?Signature=" + Secrets.SIGNATURE + " first"))
                        .refused(ApiException.class, words + "400: See /a?... first", 1),
                refusal(
                                "a signed address in a text",
                                RawResponse.of(
                                        400,
                                        "text/plain",
                                        "See https://storage.example/a?Signature=" + Secrets.SIGNATURE))
                        .refused(ApiException.class, words + "400: See https://storage.example/a?...", 1));
    }

    private static Row refusal(String body, RawResponse reply) {
        return Row.when("400 with " + body, Call.FETCH).service(reply);
    }

    private static List<Row> proxies(String request) {
        return List.of(
                empty(Call.FETCH, 407)
                        .fails(
                                ConnectionException.class,
                                request
                                        + " got no answer in 3 attempts: Received HTTP_PROXY_AUTH (407) code while not using proxy",
                                3),
                empty(Call.FETCH, 408).refused(ApiException.class, request + " failed with 408", 3),
                empty(Call.FETCH, 425).refused(ApiException.class, request + " failed with 425", 3),
                empty(Call.FETCH, 421).refused(ApiException.class, request + " failed with 421", 1),
                empty(Call.FETCH, 599).refused(ApiException.class, request + " failed with 599", 3),
                Row.when("503 once", Call.FETCH)
                        .service(RawResponse.empty(503), RawResponse.json("{}"))
                        .gives("the record", 2)
                        .records(1),
                Row.when("408 once", Call.FETCH)
                        .service(RawResponse.empty(408), RawResponse.json("{}"))
                        .gives("the record", 2)
                        .records(1),
                Row.when("425 once", Call.DELETE)
                        .service(RawResponse.empty(425), RawResponse.empty(204))
                        .gives("it is deleted", 2),
                Row.when("429 once", Call.FETCH)
                        .service(RawResponse.empty(429), RawResponse.json("{}"))
                        .gives("the record", 2)
                        .records(1),
                Row.when("503, and it is gone at the second attempt", Call.DELETE)
                        .service(RawResponse.empty(503), RawResponse.empty(404))
                        .gives("it is deleted", 2));
    }

    private static Row redirect(Call call, int status, String request) {
        return Row.when("a redirect to another host with " + status, call)
                .service(RawResponse.empty(status).header("Location", Secrets.STORAGE + "/elsewhere"))
                .refused(ApiException.class, request + " failed with " + status, 1);
    }
}
