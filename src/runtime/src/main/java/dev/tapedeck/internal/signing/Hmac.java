package dev.tapedeck.internal.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash. Its key is never shown. Immutable and thread-safe. */
public final class Hmac {
    private final SecretKeySpec key;

    private Hmac(String algorithm, String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm);
    }

    /** Returns HMAC-SHA1 with this secret, which must not be empty. */
    public static Hmac sha1(String secret) {
        return new Hmac("HmacSHA1", secret);
    }

    /** Returns HMAC-SHA256 with this secret, which must not be empty. */
    public static Hmac sha256(String secret) {
        return new Hmac("HmacSHA256", secret);
    }

    /** Returns the hash of the text in UTF-8. */
    public byte[] of(String text) {
        return of(text, new byte[0]);
    }

    /** Returns the hash of the text in UTF-8 followed by these bytes. */
    public byte[] of(String text, byte[] rest) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks " + key.getAlgorithm(), e);
        }
    }
}
