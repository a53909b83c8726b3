package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Listings whose pages are not what they should be, go in a circle, or fail. */
final class PagingRows {
    private PagingRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(circles(p));
        rows.addAll(pages(p));
        rows.addAll(failures(p));
        rows.addAll(resumed(p));
        return rows;
    }

    private static List<Row> circles(Provider p) {
        String repeated =
                "Expected a further page of " + p.list + " but the service repeated the page token of an earlier page";
        return List.of(
                Row.when("a page links to itself", Call.LIST)
                        .service(RawResponse.json(p.pageBefore(2, 1)))
                        .fails(BrokenListingException.class, repeated, 2)
                        .records(2),
                Row.when("three pages link in a circle", Call.LIST)
                        .service(
                                RawResponse.json(p.pageBefore(2, 1)),
                                RawResponse.json(p.pageBefore(3, 1)),
                                RawResponse.json(p.pageBefore(2, 1)))
                        .fails(BrokenListingException.class, repeated, 3)
                        .records(3),
                Row.when("empty pages link in a circle", Call.LIST)
                        .service(RawResponse.json(p.pageBefore(2, 0)))
                        .fails(BrokenListingException.class, repeated, 2),
                Row.when("the token repeats and a page number grows", Call.LIST)
                        .service(
                                RawResponse.json(p.page(1, '"' + numbered(p, 1) + '"')),
                                RawResponse.json(p.page(1, '"' + numbered(p, 2) + '"')))
                        .fails(BrokenListingException.class, repeated, 2)
                        .records(2));
    }

    private static String numbered(Provider p, int number) {
        return p.list + "?" + (p.isTwilio() ? "Page=" : "page_number=") + number + "&" + p.cursor() + "=same";
    }

    private static List<Row> pages(Provider p) {
        RawResponse empty = RawResponse.json(p.pageBefore(4, 0));
        return List.of(
                listed("the only page is empty", 0, RawResponse.json(p.lastPage(0))),
                listed("the first page is empty", 2, empty, RawResponse.json(p.lastPage(2))),
                listed(
                        "two pages in the middle are empty",
                        3,
                        RawResponse.json(p.pageBefore(2, 1)),
                        RawResponse.json(p.pageBefore(3, 0)),
                        empty,
                        RawResponse.json(p.lastPage(2))),
                listed(
                        "the last page is empty",
                        1,
                        RawResponse.json(p.pageBefore(2, 1)),
                        RawResponse.json(p.lastPage(0))),
                listed(
                        "the first page comes twice",
                        4,
                        RawResponse.json(p.pageBefore(2, 2)),
                        RawResponse.json(p.pageBefore(3, 2)),
                        RawResponse.json(p.lastPage(0))),
                listed(
                        "the last page comes twice",
                        3,
                        RawResponse.json(p.pageBefore(2, 1)),
                        RawResponse.json(p.pageBefore(3, 1)),
                        RawResponse.json(p.lastPage(1))),
                listed("a page has more records than were asked for", 2000, RawResponse.json(p.lastPage(2000))));
    }

    private static Row listed(String what, int records, RawResponse... replies) {
        return Row.when(what, Call.LIST)
                .service(replies)
                .gives("all records", replies.length)
                .records(records);
    }

    private static List<Row> failures(Provider p) {
        RawResponse first = RawResponse.json(p.pageBefore(2, 2));
        RawResponse second = RawResponse.json(p.pageBefore(3, 1));
        RawResponse last = RawResponse.json(p.lastPage(1));
        String words = "GET " + p.list + " ";
        return List.of(
                Row.when("the third page is a 404", Call.LIST)
                        .service(first, second, RawResponse.empty(404))
                        .refused(NotFoundException.class, words + "failed with 404", 3)
                        .records(3),
                Row.when("the third page is a 500", Call.LIST)
                        .service(first, second, RawResponse.empty(500))
                        .refused(ApiException.class, words + "failed with 500", 5)
                        .records(3),
                Row.when("the third page is reset", Call.LIST)
                        .service(first, second, RawResponse.reset("HTTP/1.1 200 OK\r\n"))
                        .fails(ConnectionException.class, words + "got no answer in 3 attempts: Connection reset", 5)
                        .records(3),
                Row.when("the third page is malformed", Call.LIST)
                        .service(first, second, RawResponse.json("{]"))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.list + ": Expected JSON but the text is malformed at $",
                                3)
                        .records(3),
                Row.when("the third page is reset once", Call.LIST)
                        .service(first, second, RawResponse.reset(""), last)
                        .gives("all records", 4)
                        .records(4));
    }

    private static List<Row> resumed(Provider p) {
        RawResponse first = RawResponse.json(p.pageBefore(2, 2));
        RawResponse second = RawResponse.json(p.pageBefore(3, 1));
        RawResponse last = RawResponse.json(p.lastPage(1));
        return List.of(
                Row.when("the third page is a 400, then good", Call.RESUME)
                        .service(first, second, RawResponse.empty(400), last)
                        .gives("ApiException, then all records", 4)
                        .records(4),
                Row.when("the third page is malformed, then good", Call.RESUME)
                        .service(first, second, RawResponse.json("{]"), last)
                        .gives("UnexpectedResponseException, then all records", 4)
                        .records(4));
    }
}
