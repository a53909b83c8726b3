package dev.tapedeck.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Keeps credentials and signed links out of texts that servers may have influenced.
 *
 * <p>It knows the {@code Authorization} headers that were sent last: only one unless they rotate. Thread-safe.
 */
public final class Mask {
    private static final String CREDENTIALS = "(credentials)";
    // As many as there may be simultaneous calls, in case each has another token.
    private static final int MOST_HEADERS = 64;
    // Masking a shorter secret would hide ordinary words; the longer secret that contains it is still covered.
    private static final int SHORTEST_SECRET = 4;

    /** Covers no credentials but hides signed links; for texts that precede any request. */
    public static final Mask NONE = new Mask();

    private final List<Secret> secrets;
    private volatile List<String> headers = List.of();

    /** Creates a mask that covers no credentials yet. */
    public Mask() {
        this.secrets = List.of();
    }

    private Mask(List<Secret> secrets) {
        this.secrets = secrets;
    }

    /** Returns a mask that covers these texts. */
    public static Mask of(List<String> texts) {
        return new Mask(texts.stream().map(text -> new Secret(text, true)).toList());
    }

    /** Covers the credentials of this {@code Authorization} header from now on. */
    public void cover(String authorization) {
        List<String> known = headers;
        if (known.isEmpty() || !known.get(0).equals(authorization)) {
            add(authorization);
        }
    }

    private synchronized void add(String authorization) {
        List<String> more = new ArrayList<>();
        more.add(authorization);
        headers.stream()
                .filter(header -> !header.equals(authorization))
                .limit(MOST_HEADERS - 1L)
                .forEach(more::add);
        headers = List.copyOf(more);
    }

    /** Returns the text without credentials, the queries of links, and the users in them. */
    public String text(String text) {
        return SignedLinks.hidden(withoutCredentials(text));
    }

    /** Returns the text without credentials. */
    public String withoutCredentials(String text) {
        List<Secret> all = new ArrayList<>(secrets);
        headers.forEach(header -> all.addAll(secrets(header)));
        String plain = text;
        for (Secret secret : all) {
            plain = plain.replace(secret.text(), CREDENTIALS);
        }
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (int at = 0; at < plain.length(); at++) {
            int end = longest(all, plain, at);
            if (end > at) {
                masked.append(plain, from, at).append(CREDENTIALS);
                from = end;
                at = end - 1;
            }
        }
        return from == 0 ? plain : masked.append(plain, from, plain.length()).toString();
    }

    private static int longest(List<Secret> secrets, String text, int at) {
        int end = at;
        for (Secret secret : secrets) {
            end = Math.max(end, secret.end(text, at));
        }
        return end;
    }

    /** Returns the exception, or a replacement if its message or that of a cause contains a secret. */
    public Throwable of(Throwable thrown) {
        return MaskedException.of(thrown, this::text);
    }

    /** Returns the secrets in a header, longest first, because shorter ones are parts of longer ones. */
    private static List<Secret> secrets(String header) {
        List<Secret> secrets = new ArrayList<>();
        add(secrets, header, false);
        String[] parts = header.split(" +", 2);
        String credentials = parts[parts.length - 1];
        add(secrets, credentials, true);
        if (parts[0].toLowerCase(Locale.ROOT).equals("basic")) {
            add(secrets, urlSafe(credentials), true);
            addBasic(secrets, credentials, UTF_8);
            addBasic(secrets, credentials, ISO_8859_1);
        }
        return secrets;
    }

    private static void addBasic(List<Secret> secrets, String credentials, Charset charset) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(credentials), charset);
        } catch (IllegalArgumentException e) {
            // The credentials are not base64, so there is nothing to decode.
            return;
        }
        add(secrets, pair, false);
        String secret = pair.substring(pair.indexOf(':') + 1);
        add(secrets, secret, true);
        String encoded = Base64.getEncoder().encodeToString(secret.getBytes(charset));
        if (secret.length() >= SHORTEST_SECRET) {
            add(secrets, encoded, true);
            add(secrets, urlSafe(encoded), true);
        }
    }

    private static String urlSafe(String base64) {
        return base64.replace('+', '-').replace('/', '_').replace("=", "");
    }

    private static void add(List<Secret> secrets, String text, boolean isPartSecret) {
        if (text.length() >= SHORTEST_SECRET) {
            Secret secret = new Secret(text, isPartSecret);
            if (!secrets.contains(secret)) {
                secrets.add(secret);
            }
        }
    }
}
