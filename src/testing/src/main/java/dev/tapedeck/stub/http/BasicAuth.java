package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** HTTP Basic authentication with any of a few users and their passwords. */
public record BasicAuth(String realm, List<Credentials> accepted) implements Service.Access {

    /** A user and their password. */
    public record Credentials(String user, String password) {

        private boolean match(String authorization) {
            String expected = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
            // RFC 7235: the case of the scheme's name is ignored, that of the credentials is not.
            return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                    && authorization.substring(6).strip().equals(expected);
        }

        /** Returns the user without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    @Override
    public void check(Request request) {
        String authorization = request.header("authorization").orElse("");
        if (accepted.stream().noneMatch(credentials -> credentials.match(authorization))) {
            throw RequestException.unauthorized(realm);
        }
    }
}
