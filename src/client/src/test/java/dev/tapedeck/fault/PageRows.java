package dev.tapedeck.fault;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.util.List;
import java.util.stream.Stream;

/** Pages of HTML and XML where JSON was expected. */
final class PageRows {
    private PageRows() {}

    static List<Row> of(Provider p) {
        return Stream.of(
                        pages(Call.LIST, "GET " + p.list + ": Expected JSON but "),
                        pages(Call.FETCH, "GET " + p.one + ": Expected JSON but "),
                        pages(Call.DELETE, "DELETE " + p.one + ": Expected a response of the service but "))
                .flatMap(List::stream)
                .toList();
    }

    /** What gateways, portals and storage hosts say with a status of success. */
    private static List<Row> pages(Call call, String words) {
        String login = "<!DOCTYPE html>\n<html><head><style>p{}</style><title>Log in to the\n guest &amp; staff network"
                + "</title><script>var a = '<p>';</script></head><body><p>Name</p></body></html>";
        String plain = "<html><body><!-- a --><p>Sign in</p><p>to go <b>o</b>n</p></body></html>";
        String xml = "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code><Message>Request</Message></Error>";
        String page = words + "200 from 127.0.0.1 was a page of HTML: ";
        return List.of(
                row(
                        "the response is a login page",
                        call,
                        RawResponse.of(200, "text/html; charset=UTF-8", login),
                        page + "\"Log in to the guest & staff network\""),
                row(
                        "the response is a page of HTML that is said to be JSON",
                        call,
                        RawResponse.json("\r\n " + plain),
                        page + "\"Sign in to go on\""),
                row(
                        "the response is a page of HTML with 201",
                        call,
                        RawResponse.of(201, "TEXT/HTML", plain),
                        page.replace("200", "201") + "\"Sign in to go on\""),
                row(
                        "the response is XML",
                        call,
                        RawResponse.of(200, "application/xml", xml),
                        words + "200 from 127.0.0.1 was XML: \"AccessDenied Request\""));
    }

    private static Row row(String what, Call call, RawResponse reply, String message) {
        return Row.when(what, call).service(reply).fails(UnexpectedResponseException.class, message, 1);
    }
}
