package dev.tapedeck.twilio.webhook;

import dev.tapedeck.internal.signing.Hmac;
import dev.tapedeck.internal.signing.OneLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a request comes from Twilio, by the signature that Twilio makes with the account's auth token.
 *
 * <p>It works for callbacks of all Twilio products. A URL may arrive in another spelling than the signed one: with or
 * without port, with capitals in its host, with characters such as {@code @ : ' , / ! ( ) * ~} unencoded or
 * percent-encoded, {@code %2c} for {@code %2C}, {@code +} for {@code %20}. A fixed number of spellings is tried; all of
 * them have the same parameters, so a signature is never valid for parameters other than the signed ones.
 *
 * <p>Comparisons take the same time wherever two texts differ. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SignatureVerifier {
    private static final String BODY_HASH = "bodySHA256";

    private final Hmac hmac;

    private SignatureVerifier(Hmac hmac) {
        this.hmac = hmac;
    }

    /**
     * Returns a verifier with this auth token, which must be the account's primary one: Twilio never signs with an API
     * key.
     *
     * @throws IllegalArgumentException if it is empty, or has a line break or another control character
     */
    public static SignatureVerifier of(String authToken) {
        if (Objects.requireNonNull(authToken, "authToken").isEmpty()) {
            throw new IllegalArgumentException("Expected an auth token but it is empty");
        }
        return new SignatureVerifier(Hmac.sha1(OneLine.require(authToken, "authToken")));
    }

    /**
     * Returns whether this is the signature of this request. Never throws, whatever an attacker sends. A request whose
     * body is larger than 1 MiB, or whose URL is longer than 64 KiB, as Twilio's never are, is invalid without further
     * examination.
     *
     * @param signature the header {@code X-Twilio-Signature}; null if the request has none, which is never valid
     */
    public boolean isValid(CallbackRequest request, @Nullable String signature) {
        Objects.requireNonNull(request, "request");
        return signature != null
                && !request.isTooLarge()
                && isSigned(request, signature.getBytes(StandardCharsets.UTF_8))
                && hasItsBody(request);
    }

    private boolean isSigned(CallbackRequest request, byte[] signature) {
        byte[] parameters = concatenated(request.form()).getBytes(StandardCharsets.UTF_8);
        return CallbackUrl.spellings(request.url()).stream()
                .map(url -> Base64.getEncoder().encode(hmac.of(url, parameters)))
                .anyMatch(expected -> MessageDigest.isEqual(expected, signature));
    }

    /** Returns the names in order, each with its distinct values in order, as Twilio's own libraries sort them. */
    private static String concatenated(FormParameters form) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(form.all()).forEach((name, values) -> {
            for (String value : new TreeSet<>(values)) {
                text.append(name).append(value);
            }
        });
        return text.toString();
    }

    /**
     * Returns whether the body matches its hash: the signature does not cover a body of JSON, but the URL with its
     * hash.
     */
    private static boolean hasItsBody(CallbackRequest request) {
        byte[] body = request.json();
        if (body == null) {
            return true;
        }
        String hash = request.query().first(BODY_HASH).orElse("").toLowerCase(Locale.ROOT);
        byte[] expected = HexFormat.of().formatHex(sha256(body)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, hash.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }
}
