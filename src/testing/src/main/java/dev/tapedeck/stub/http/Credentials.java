package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A user and the password, for HTTP Basic. */
public record Credentials(String user, String password) {

    /** Whether an {@code Authorization} header, empty if there was none, holds these credentials. */
    boolean match(String authorization) {
        String expected = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        // RFC 7235: the scheme's name is the same in any case, the credentials are not.
        return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && authorization.substring(6).strip().equals(expected);
    }

    /** The user alone. */
    @Override
    public String toString() {
        return user;
    }
}
