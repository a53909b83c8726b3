package dev.tapedeck.internal.http;

import dev.tapedeck.internal.signing.OneLine;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.Credentials;

/**
 * The {@code Authorization} header of requests to the service: constant, or supplied for each attempt.
 *
 * <p>No message shows it. Thread-safe if its supplier is.
 */
public final class Authorization {
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]*");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final Supplier<String> value;

    private Authorization(Supplier<String> value) {
        this.value = value;
    }

    /**
     * Returns Basic credentials, in UTF-8 as RFC 7617 allows.
     *
     * @throws IllegalArgumentException if user name or secret is empty, has a line break or another control character,
     *     or if a colon is in the user name, which would end it
     */
    public static Authorization basic(String user, String secret) {
        if (OneLine.require(user, "the user name").indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "Expected the user name of the credentials to have no colon: did you swap it with the secret?");
        }
        String header = Credentials.basic(user, OneLine.require(secret, "the secret"), StandardCharsets.UTF_8);
        return new Authorization(() -> header);
    }

    /** Returns bearer tokens from this supplier. */
    public static Authorization bearer(Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        return new Authorization(() -> "Bearer "
                + supplied(
                        token,
                        TOKEN,
                        "bearerToken(...) to supply a token of"
                                + " printable ASCII without spaces, and without the word Bearer,"));
    }

    /** Returns whole headers, with the name of their scheme, from this supplier. */
    public static Authorization of(Supplier<String> header) {
        Objects.requireNonNull(header, "header");
        return new Authorization(
                () -> supplied(header, HEADER, "authorization(...) to supply one line of printable ASCII"));
    }

    private static String supplied(Supplier<String> supplier, Pattern form, String expected) {
        String text;
        try {
            text = supplier.get();
        } catch (Exception e) {
            throw new SupplierException(e);
        }
        if (text == null || !form.matcher(text).matches()) {
            throw new SupplierException(new IllegalStateException("Expected " + expected + " but it supplied "
                    + (text == null ? "null" : text.isBlank() ? "a blank text" : "other characters")));
        }
        return text;
    }

    /** Returns the header for one attempt; throws a {@link SupplierException} if there is none. */
    String header() {
        return value.get();
    }

    /** Carries an exception of the caller's supplier through OkHttp. */
    public static final class SupplierException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private SupplierException(Exception cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return Objects.requireNonNull(super.getCause());
        }
    }
}
