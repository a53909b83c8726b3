package dev.tapedeck.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of a callback's URL that are tried, because it may have been signed in another one than it arrives in.
 *
 * <p>Twilio signs a URL now with and now without its port. Its query may be encoded anew on the way, by Twilio, a proxy
 * or a framework; Twilio's own libraries try what some of them do. All spellings mean the same: they lead to the same
 * host and path, with the same parameters. So none makes the signature of one request fit another.
 */
final class CallbackUrl {
    // The host may be an IPv6 address in brackets, with a name and a password before it. Possessive throughout, so that
    // no URL makes the match slow.
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>http(?<secure>s)?+://)(?<user>(?:[^/?#@]*+@)?+)(?<host>\\[[^/?#\\]]*+\\]|[^/?#:]*+)"
                    + "(?<port>:[0-9]++)?+(?<path>(?:/[^?#]*+)?+)(?<query>(?:\\?[^#]*+)?+)(?<fragment>(?:#.*+)?+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CallbackUrl() {}

    /**
     * The URL as it is, then the others: a fixed number, with and without port in the 28 ways of
     * {@link PercentEncoding}, and as often again where the host has capitals. Most are alike.
     */
    static Set<String> spellings(String url) {
        Matcher parts = PARTS.matcher(url);
        // Half of a surrogate pair can't be encoded, nor be in what a server was sent.
        if (!parts.matches() || !StandardCharsets.UTF_8.newEncoder().canEncode(url)) {
            return Set.of(url);
        }
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(url);
        Set<String> rests = rests(parts);
        for (String origin : origins(parts)) {
            rests.forEach(rest -> spellings.add(origin + rest));
        }
        return spellings;
    }

    private static List<String> origins(Matcher parts) {
        String standard = parts.group("secure") == null ? ":80" : ":443";
        String port = parts.group("port") == null ? standard : parts.group("port");
        String origin = parts.group("scheme") + parts.group("user") + parts.group("host");
        String lower = parts.group("scheme").toLowerCase(Locale.ROOT)
                + parts.group("user")
                + parts.group("host").toLowerCase(Locale.ROOT);
        return List.of(origin, origin + port, lower, lower + port);
    }

    private static Set<String> rests(Matcher parts) {
        String path = parts.group("path");
        String query = parts.group("query");
        String fragment = parts.group("fragment");
        Set<String> rests = new LinkedHashSet<>();
        rests.add(path + query + fragment);
        PercentEncoding.ALL.forEach(encoding -> rests.add(encoding.of(path, query) + fragment));
        return rests;
    }
}
