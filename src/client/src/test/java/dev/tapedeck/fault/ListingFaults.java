package dev.tapedeck.fault;

import static dev.tapedeck.fault.Fault.kind;
import static dev.tapedeck.fault.Fault.when;
import static dev.tapedeck.fault.UserCall.LIST;
import static dev.tapedeck.fault.UserCall.RESUME;

import dev.tapedeck.server.RawResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** Incomplete pages, links that lead elsewhere, and listings that loop or break. */
final class ListingFaults {
    private static final String ODD_PAGE = "a page is empty, repeated or too long, or its next link is blank";

    private ListingFaults() {}

    static Stream<Fault> of(Provider p) {
        String items = p.words().items();
        String links = p.words().links();
        String list = "{\"%s\":[{}]".formatted(items);
        return Stream.of(
                        kind(
                                "a page has no list, or repeats a field",
                                listed("no list", p.lastPage(1).replace('"' + items + '"', "\"extensions\"")),
                                listed("a null list", p.page("null", "null")),
                                listed("an empty object", "{}"),
                                listed("the list twice", list + ",\"%s\":[{}]}".formatted(items)),
                                listed(
                                        "the list twice, once escaped",
                                        list + ",\"%s\":[{}]}".formatted(escaped(items))),
                                listed("the links twice", list + ",\"%1$s\":{},\"%1$s\":{}}".formatted(links))),
                        kind(
                                "a page has no links, or wrong ones",
                                listed("no links", list + "}"),
                                listed("null links", list + ",\"%s\":null}".formatted(links)),
                                listed("links that are a number", list + ",\"%s\":7}".formatted(links)),
                                listed(
                                        "the next link twice",
                                        p.page("[{}]", "null,\"" + p.words().next() + "\":null")),
                                listed("a next link that is a number", p.page(1, "2"))),
                        kind(
                                "a page has links without the next one",
                                listed("no next link", list + ",\"%s\":{}}".formatted(links))),
                        circles(p),
                        links(p),
                        pages(p),
                        failures(p))
                .flatMap(kind -> kind);
    }

    private static Fault listed(String what, String... pages) {
        return when(LIST, what, Arrays.stream(pages).map(RawResponse::json).toArray(RawResponse[]::new));
    }

    private static String escaped(String name) {
        return String.format("\\u%04x", (int) name.charAt(0)) + name.substring(1);
    }

    private static Stream<Fault> circles(Provider p) {
        String numbered =
                '"' + p.list + "?" + (p.isTwilio() ? "Page=" : "page_number=") + "%d&" + p.cursor() + "=same\"";
        return kind(
                "a page links to an earlier one",
                listed("a page links to itself", p.pageBefore(2, 1)),
                listed("three pages link in a circle", p.pageBefore(2, 1), p.pageBefore(3, 1), p.pageBefore(2, 1)),
                listed("empty pages link in a circle", p.pageBefore(2, 0)),
                listed(
                        "the token repeats and a page number grows",
                        p.page(1, numbered.formatted(1)),
                        p.page(1, numbered.formatted(2))));
    }

    private static Stream<Fault> links(Provider p) {
        String second = p.cursor() + "=2";
        return Stream.of(
                        linked(
                                p,
                                "the next link leads elsewhere, or has no token",
                                "https://elsewhere.example.com/?" + second,
                                "/v1/Compositions?" + second,
                                p.list + "/x?" + second,
                                p.list + "/%2e%2e/Rooms?" + second,
                                "ftp://elsewhere.example.com" + p.later(2),
                                "javascript:alert(1)",
                                "http://",
                                p.list,
                                "#part",
                                p.list + (p.isTwilio() ? "?Page=0" : "?page_number=0"),
                                p.list + (p.isTwilio() ? "?PageSize=50" : "?page_size=50")),
                        linked(p, ODD_PAGE, "", " "),
                        linked(
                                p,
                                "the next link names another host: it is followed at the configured one",
                                "https://elsewhere.example.com" + p.later(2),
                                "//elsewhere.example.com" + p.later(2),
                                "https://user:pass@elsewhere.example.com:99" + p.later(2) + "#part",
                                p.later(2),
                                "?" + second))
                .flatMap(kind -> kind);
    }

    private static Stream<Fault> linked(Provider p, String kind, String... links) {
        return Arrays.stream(links)
                .map(link -> listed("the next link is " + link, p.page(1, '"' + link + '"'), p.lastPage(2))
                        .kind(kind));
    }

    private static Stream<Fault> pages(Provider p) {
        return kind(
                ODD_PAGE,
                listed("the only page is empty", p.lastPage(0)),
                listed("the first page is empty", p.pageBefore(2, 0), p.lastPage(2)),
                listed(
                        "two pages in the middle are empty",
                        p.pageBefore(2, 1),
                        p.pageBefore(3, 0),
                        p.pageBefore(4, 0),
                        p.lastPage(2)),
                listed("the last page is empty", p.pageBefore(2, 1), p.lastPage(0)),
                listed("the first page comes twice", p.pageBefore(2, 2), p.pageBefore(3, 2), p.lastPage(0)),
                listed("the last page comes twice", p.pageBefore(2, 1), p.pageBefore(3, 1), p.lastPage(1)),
                listed("a page has more records than were asked for", p.lastPage(2000)));
    }

    private static Stream<Fault> failures(Provider p) {
        RawResponse malformed = RawResponse.json("{]");
        return Stream.of(
                        kind(
                                "a later page fails; the records before it were returned",
                                third(p, LIST, "404", RawResponse.empty(404)),
                                third(p, LIST, "500", RawResponse.empty(500)),
                                third(p, LIST, "reset", RawResponse.reset("HTTP/1.1 200 OK\r\n")),
                                third(p, LIST, "malformed", malformed)),
                        kind(
                                "a later page fails, and a retry gets it",
                                third(p, LIST, "reset once", RawResponse.reset(""))),
                        kind(
                                "a later page fails, and the listing continues from its token",
                                third(p, RESUME, "400, then good", RawResponse.empty(400)),
                                third(p, RESUME, "malformed, then good", malformed)))
                .flatMap(kind -> kind);
    }

    /** Returns a listing with this third page; a retry gets the right one only where that makes a difference. */
    private static Fault third(Provider p, UserCall call, String what, RawResponse response) {
        RawResponse first = RawResponse.json(p.pageBefore(2, 2));
        RawResponse second = RawResponse.json(p.pageBefore(3, 1));
        return what.matches(".*(once|good)")
                ? when(call, "the third page: " + what, first, second, response, RawResponse.json(p.lastPage(1)))
                : when(call, "the third page: " + what, first, second, response);
    }
}
