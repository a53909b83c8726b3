package dev.tapedeck.twilio;

import dev.tapedeck.id.AccountSid;
import dev.tapedeck.internal.http.PathText;
import dev.tapedeck.internal.model.Summary;
import dev.tapedeck.internal.signing.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lets a browser or an app into video rooms: who it is, for how long, and into which room if only one.
 *
 * <p>A JSON Web Token, signed here: making it sends no request, and it can't be revoked but by deleting the API key.
 * Immutable and thread-safe.
 */
public final class AccessToken {
    private final String jwt;
    private final Instant issued;
    private final Instant expires;

    private AccessToken(String jwt, Instant issued, Instant expires) {
        this.jwt = jwt;
        this.issued = issued;
        this.expires = expires;
    }

    /** Starts a token; it needs {@link Builder#apiKey}, {@link Builder#account} and {@link Builder#identity}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The token as the Video SDKs of browsers and apps take it; a secret of the one whom it is for. */
    public String toJwt() {
        return jwt;
    }

    /** When it ceases to let anybody in. */
    public Instant expires() {
        return expires;
    }

    /** From when to when; neither the token nor whom it is for. */
    @Override
    public String toString() {
        return new Summary("AccessToken")
                .add("issued", issued)
                .add("expires", expires)
                .hide("jwt", jwt)
                .toString();
    }

    /** Contents of an {@link AccessToken}. Not thread-safe; it can make many, one after the other. */
    public static final class Builder {
        private static final Pattern API_KEY = Pattern.compile("SK[0-9a-fA-F]{32}");
        private static final Duration LONGEST = Duration.ofHours(24);

        private @Nullable String key;
        private @Nullable Hmac hmac;
        private @Nullable String account;
        private @Nullable String identity;
        private @Nullable String room;
        private @Nullable Instant notBefore;
        private Duration validFor = Duration.ofHours(1);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Signs with this API key.
         *
         * @param sid its SID, {@code SK} and 32 hex digits
         * @throws IllegalArgumentException if one is malformed
         */
        public Builder apiKey(String sid, String secret) {
            Objects.requireNonNull(sid, "sid");
            Objects.requireNonNull(secret, "secret");
            // The message quotes neither: they may have changed places.
            if (!API_KEY.matcher(sid).matches() || secret.isEmpty()) {
                throw new IllegalArgumentException("Expected an API key's SID (SK and 32 hex digits) and its secret");
            }
            this.key = sid;
            this.hmac = Hmac.sha256(secret);
            return this;
        }

        /** The account that the API key and the rooms belong to. */
        public Builder account(AccountSid account) {
            this.account = PathText.of(account, "account");
            return this;
        }

        /**
         * Who enters: a name that is unique in a room, as the participant's identity tells it to all others.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Builder identity(String identity) {
            this.identity = text(identity, "identity");
            return this;
        }

        /**
         * The only room, by its unique name or its SID; unless set, every room of the account.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Builder room(String room) {
            this.room = text(room, "room");
            return this;
        }

        /**
         * How long it lets in, from now on; one hour unless set.
         *
         * @throws IllegalArgumentException if it is not from 1 second to 24 hours
         */
        public Builder validFor(Duration validFor) {
            Objects.requireNonNull(validFor, "validFor");
            if (validFor.toSeconds() < 1 || validFor.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "validFor must be between 1 second and 24 hours, which is Twilio's limit, but was " + validFor);
            }
            this.validFor = validFor;
            return this;
        }

        /** Before this time it lets nobody in; unless set, it does at once. */
        public Builder notBefore(Instant notBefore) {
            this.notBefore = Objects.requireNonNull(notBefore, "notBefore");
            return this;
        }

        /** Another clock than the system's, for tests. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The token, issued now.
         *
         * @throws IllegalStateException if the API key, the account or the identity is not set
         * @throws IllegalArgumentException if {@link #notBefore} is not before its end
         */
        public AccessToken build() {
            if (hmac == null || account == null || identity == null) {
                throw new IllegalStateException("Expected apiKey(sid, secret), account(sid) and identity(name)");
            }
            Instant issued = Instant.ofEpochSecond(clock.instant().getEpochSecond());
            Instant expires = issued.plusSeconds(validFor.toSeconds());
            if (notBefore != null && !notBefore.isBefore(expires)) {
                throw new IllegalArgumentException(
                        "notBefore must be before the token's end, " + expires + ", but was " + notBefore);
            }
            return new AccessToken(Jwt.of(claims(issued, expires), hmac), issued, expires);
        }

        private Map<String, @Nullable Object> claims(Instant issued, Instant expires) {
            Map<String, @Nullable Object> claims = new LinkedHashMap<>();
            claims.put("jti", key + "-" + issued.getEpochSecond());
            claims.put("iss", key);
            claims.put("sub", account);
            claims.put("iat", issued.getEpochSecond());
            if (notBefore != null) {
                claims.put("nbf", notBefore.getEpochSecond());
            }
            claims.put("exp", expires.getEpochSecond());
            Map<String, @Nullable Object> grants = new LinkedHashMap<>();
            grants.put("identity", identity);
            grants.put("video", room == null ? Map.of() : Map.of("room", room));
            claims.put("grants", grants);
            return claims;
        }

        // Half a surrogate pair would become "?" in UTF-8, and one participant could pass for another.
        private static String text(String value, String name) {
            Objects.requireNonNull(value, name);
            if (value.isEmpty() || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                throw new IllegalArgumentException("Expected " + name + " to be Unicode text that is not empty");
            }
            return value;
        }
    }
}
