package dev.tapedeck.twilio.webhook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL with and without its port.
 *
 * <p>The rest stays as it is, to the letter: java.net.URI would encode it anew, and the signature would not fit.
 */
record CallbackUrl(String withPort, String withoutPort) {
    // The host may be an IPv6 address in brackets, with a name and a password before it. Possessive throughout, so that
    // no URL makes the match slow.
    private static final Pattern PARTS = Pattern.compile(
            "(?<start>http(?<secure>s)?+://(?:[^/?#@]*+@)?+(?:\\[[^/?#\\]]*+\\]|[^/?#:]*+))"
                    + "(?<port>:[0-9]++)?+(?<rest>(?:[/?#].*+)?+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static CallbackUrl parse(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            return new CallbackUrl(url, url);
        }
        String start = parts.group("start");
        String rest = parts.group("rest");
        if (parts.group("port") != null) {
            return new CallbackUrl(url, start + rest);
        }
        String port = parts.group("secure") == null ? ":80" : ":443";
        return new CallbackUrl(start + port + rest, url);
    }
}
