package dev.tapedeck.stub.http;

import java.util.List;

/** HTTP Basic with one of a few users and their passwords. */
public record BasicAuth(String realm, List<Credentials> accepted) implements Access {

    @Override
    public void check(Request request) {
        String authorization = request.header("authorization").orElse("");
        if (accepted.stream().noneMatch(credentials -> credentials.match(authorization))) {
            throw RequestException.unauthorized(realm);
        }
    }
}
