package dev.tapedeck.twilio.webhook;

import dev.tapedeck.internal.signing.Hmac;
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
 * Tells whether a request is Twilio's, by the signature that Twilio makes with the account's auth token.
 *
 * <p>It works for the callbacks of all Twilio's products. Comparisons take the same time wherever two texts differ.
 * Immutable and thread-safe.
 */
public final class SignatureVerifier {
    private static final String BODY_HASH = "bodySHA256";

    private final Hmac hmac;

    private SignatureVerifier(Hmac hmac) {
        this.hmac = hmac;
    }

    /**
     * Verifies with this auth token, the account's primary one: Twilio never signs with an API key.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public static SignatureVerifier of(String authToken) {
        if (Objects.requireNonNull(authToken, "authToken").isEmpty()) {
            throw new IllegalArgumentException("Expected an auth token but it is empty");
        }
        return new SignatureVerifier(Hmac.sha1(authToken));
    }

    /**
     * Whether this is the signature of this request. Never fails on what an attacker may send.
     *
     * @param signature the header {@code X-Twilio-Signature}; null if there was none, which is never valid
     */
    public boolean isValid(CallbackRequest request, @Nullable String signature) {
        Objects.requireNonNull(request, "request");
        return signature != null && isSigned(request, signature) && hasItsBody(request);
    }

    // Twilio signs the URL now with and now without the port; its own libraries try both.
    private boolean isSigned(CallbackRequest request, String signature) {
        CallbackUrl url = CallbackUrl.parse(request.url());
        String parameters = concatenated(request.form());
        return matches(url.withPort() + parameters, signature) || matches(url.withoutPort() + parameters, signature);
    }

    private boolean matches(String text, String signature) {
        byte[] expected = Base64.getEncoder().encode(hmac.of(text));
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Names in order, each with every different value in order, as Twilio's own libraries sort them. */
    private static String concatenated(FormParameters form) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(form.all()).forEach((name, values) -> {
            for (String value : new TreeSet<>(values)) {
                text.append(name).append(value);
            }
        });
        return text.toString();
    }

    /** The signature doesn't cover a body of JSON: its hash does, which is in the signed URL. */
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
