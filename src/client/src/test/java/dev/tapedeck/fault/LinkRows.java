package dev.tapedeck.fault;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Links to the next page: odd ones that are good, and ones that are not followed. */
final class LinkRows {
    private static final String ELSEWHERE =
            "Expected the link to the next page to be one of this listing, but it leads elsewhere";

    private LinkRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>(goodLinks(p));
        rows.addAll(badLinks(p));
        rows.addAll(otherLinks(p));
        return rows;
    }

    private static List<Row> goodLinks(Provider p) {
        return Stream.of(
                        "https://elsewhere.example.com" + p.later(2),
                        "//elsewhere.example.com" + p.later(2),
                        "https://user:pass@elsewhere.example.com:99" + p.later(2) + "#part",
                        p.later(2),
                        "?" + p.cursor() + "=2")
                .map(link -> linked(p, link).gives("all records", 2).records(3))
                .toList();
    }

    private static Row linked(Provider p, String link) {
        return Row.when("the next link is " + link, Call.LIST)
                .service(RawResponse.json(p.page(1, '"' + link + '"')), RawResponse.json(p.lastPage(2)));
    }

    private static List<Row> badLinks(Provider p) {
        List<Row> rows = new ArrayList<>();
        Stream.of(
                        "https://elsewhere.example.com/?" + p.cursor() + "=2",
                        "/v1/Compositions?" + p.cursor() + "=2",
                        p.list + "/x?" + p.cursor() + "=2",
                        p.list + "/%2e%2e/Rooms?" + p.cursor() + "=2",
                        "ftp://elsewhere.example.com" + p.later(2),
                        "javascript:alert(1)",
                        "http://",
                        p.list)
                .map(link -> linked(p, link)
                        .fails(BrokenListingException.class, "GET " + p.list + ": " + ELSEWHERE, 1)
                        .records(1))
                .forEach(rows::add);
        return rows;
    }

    private static List<Row> otherLinks(Provider p) {
        List<Row> rows = new ArrayList<>();
        String first = "GET " + p.list + ": Expected the link to the next page to have " + p.cursor()
                + " but it leads to the first page";
        for (String link : new String[] {"#part", p.list + "?" + (p.isTwilio() ? "PageSize=50" : "page_size=50")}) {
            rows.add(linked(p, link)
                    .fails(BrokenListingException.class, first, 1)
                    .records(1));
        }
        for (String blank : new String[] {"", " "}) {
            rows.add(linked(p, blank).gives("all records", 1).records(1));
        }
        rows.add(Row.when("the next link is a number", Call.LIST)
                .service(RawResponse.json(p.page(1, "2")))
                .fails(
                        BrokenListingException.class,
                        "GET " + p.list + ": Expected a string but was a number at $."
                                + p.words().links() + (p.isTwilio() ? ".next_page_url" : ".next"),
                        1)
                .records(1));
        return rows;
    }
}
