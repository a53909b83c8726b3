package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;

/** Percent-encoding of path segments and query parameters, which differ in what a plus means. */
final class PercentEncoding {

    private PercentEncoding() {}

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static String decodeParameter(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    static String decodeSegment(String text) {
        // RFC 3986: in a path a plus is a plus; only forms and queries use it for a space.
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
