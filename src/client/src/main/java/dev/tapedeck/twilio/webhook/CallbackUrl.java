package dev.tapedeck.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of a callback's URL to try, because it may arrive in another spelling than the signed one.
 *
 * <p>Twilio signs a URL sometimes with its port and sometimes without. Twilio, a proxy or a framework may encode the
 * query differently on the way; Twilio's own libraries try some of these encodings. All spellings are equivalent: they
 * have the same host, path and parameters. So none of them makes the signature of one request valid for another.
 */
final class CallbackUrl {
    // The host may be an IPv6 address in brackets, with a name and a password before it. All quantifiers are
    // possessive, so that no URL makes the match slow.
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>http(?<secure>s)?+://)(?<user>(?:[^/?#@]*+@)?+)(?<host>\\[[^/?#\\]]*+\\]|[^/?#:]*+)"
                    + "(?<port>:[0-9]++)?+(?<path>(?:/[^?#]*+)?+)(?<query>(?:\\?[^#]*+)?+)(?<fragment>(?:#.*+)?+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CallbackUrl() {}

    /**
     * Returns the URL itself, then the other spellings: with and without port, each in the 28 encodings of
     * {@link PercentEncoding}, and twice as many if the host has capitals. Most are equal.
     */
    static Set<String> spellings(String url) {
        Matcher parts = PARTS.matcher(url);
        // Half of a surrogate pair cannot be encoded, so it cannot be in a request that a server received.
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
