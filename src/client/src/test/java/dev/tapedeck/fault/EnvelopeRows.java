package dev.tapedeck.fault;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Pages that lack what a page has, or have it more than once. */
final class EnvelopeRows {
    private EnvelopeRows() {}

    static List<Row> of(Provider p) {
        String items = p.words().items();
        String links = p.words().links();
        List<Row> rows = new ArrayList<>(List.of(
                lacking(p, "without its list", p.lastPage(1).replace('"' + items + '"', "\"extensions\""), items),
                lacking(p, "whose list is null", p.page("null", "null"), items),
                unlinked(p, "without its links", "{\"" + items + "\":[{}]}"),
                unlinked(p, "whose links are null", "{\"" + items + "\":[{}],\"" + links + "\":null}"),
                Row.when("a page whose links are a number", Call.LIST)
                        .service(RawResponse.json("{\"" + items + "\":[{}],\"" + links + "\":7}"))
                        .fails(
                                BrokenListingException.class,
                                "GET " + p.list + ": Expected an object but was a number at $." + links,
                                1)
                        .records(1),
                repeated(
                        p,
                        "whose list comes twice",
                        "{\"" + items + "\":[{}],\"" + items + "\":[{}]}",
                        UnexpectedResponseException.class,
                        items),
                repeated(
                        p,
                        "whose list comes twice in another spelling",
                        "{\"" + items + "\":[{}],\"" + escaped(items) + "\":[{}]}",
                        UnexpectedResponseException.class,
                        items),
                repeated(
                        p,
                        "whose links come twice",
                        "{\"" + items + "\":[{}],\"" + links + "\":{},\"" + links + "\":{}}",
                        UnexpectedResponseException.class,
                        links),
                repeated(
                                p,
                                "whose next link comes twice",
                                p.page("[{}]", "null,\"" + next(p) + "\":null"),
                                BrokenListingException.class,
                                links + "." + next(p))
                        .records(1),
                lacking(p, "that is an empty object", "{}", items)));
        if (p.isTwilio()) {
            rows.add(Row.when("a page without its link", Call.LIST)
                    .service(RawResponse.json("{\"recordings\":[{}],\"meta\":{}}"))
                    .fails(
                            BrokenListingException.class,
                            "GET " + p.list + ": Expected the answer's meta to have 'next_page_url' but it had none",
                            1)
                    .records(1));
        } else {
            rows.add(Row.when("a page without its link", Call.LIST)
                    .service(RawResponse.json("{\"data\":[{}],\"links\":{}}"))
                    .gives("all records", 1)
                    .records(1));
        }
        return rows;
    }

    private static Row lacking(Provider p, String what, String page, String field) {
        return Row.when("a page " + what, Call.LIST)
                .service(RawResponse.json(page))
                .fails(
                        UnexpectedResponseException.class,
                        "GET " + p.list + ": Expected the answer's " + p.envelope() + " to have '" + field
                                + "', as the contract says, but it had none",
                        1);
    }

    /** The records of the page come first. */
    private static Row unlinked(Provider p, String what, String page) {
        return lacking(p, what, page, p.words().links())
                .fails(
                        BrokenListingException.class,
                        "GET " + p.list + ": Expected the answer's " + p.envelope() + " to have '"
                                + p.words().links() + "', as the contract says, but it had none",
                        1)
                .records(1);
    }

    private static Row repeated(Provider p, String what, String page, Class<? extends Exception> type, String path) {
        return Row.when("a page " + what, Call.LIST)
                .service(RawResponse.json(page))
                .fails(
                        type,
                        "GET " + p.list + ": Expected '" + path.replaceFirst(".*\\.", "")
                                + "' once but it came several times at $." + path,
                        1);
    }

    private static String next(Provider p) {
        return p.isTwilio() ? "next_page_url" : "next";
    }

    private static String escaped(String name) {
        return String.format("\\u%04x", (int) name.charAt(0)) + name.substring(1);
    }
}
