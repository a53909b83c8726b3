package dev.tapedeck.twilio;

import dev.tapedeck.internal.signing.Hmac;
import dev.tapedeck.internal.signing.OneLine;
import dev.tapedeck.internal.text.Summary;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.ApiKeySid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lets a browser or an app into video rooms, or use other products of Twilio: who it is, for how long, and what it
 * may do.
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

    /** Starts a token; it needs {@link Builder#apiKey}, {@link Builder#account} and, for video, an identity. */
    public static Builder builder() {
        return new Builder();
    }

    /** The token as Twilio's SDKs for browsers and apps take it; a secret of the one whom it is for. */
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
        private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,63}");
        private static final Duration LONGEST = Duration.ofHours(24);

        private @Nullable String key;
        private @Nullable Hmac hmac;
        private @Nullable String account;
        private final Grants grants = new Grants();
        private @Nullable String identity;
        private @Nullable String region;
        private @Nullable Instant notBefore;
        private Duration validFor = Duration.ofHours(1);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Signs with this API key.
         *
         * @param sid its SID, {@code SK} and 32 hex digits
         * @throws IllegalArgumentException if one is malformed, or the secret has a line break or another control
         *     character
         */
        public Builder apiKey(String sid, String secret) {
            Objects.requireNonNull(sid, "sid");
            Objects.requireNonNull(secret, "secret");
            String checked = Credentials.apiKey(sid).value();
            this.hmac = Hmac.sha256(OneLine.require(secret, "the secret"));
            this.key = checked;
            return this;
        }

        /** Signs with this API key; fails as {@link #apiKey(String, String)} does. */
        public Builder apiKey(ApiKeySid sid, String secret) {
            return apiKey(Objects.requireNonNull(sid, "sid").value(), secret);
        }

        /**
         * The account that the API key and the rooms belong to.
         *
         * @param account the Account SID, {@code AC} and 32 hex digits
         * @throws IllegalArgumentException if it is malformed
         */
        public Builder account(String account) {
            this.account = Credentials.account(Objects.requireNonNull(account, "account"))
                    .value();
            return this;
        }

        /** The account that the API key and the rooms belong to. */
        public Builder account(AccountSid account) {
            return account(Objects.requireNonNull(account, "account").value());
        }

        /** Who enters: a name unique in the room, not empty, which all others see as the participant's identity. */
        public Builder identity(String identity) {
            this.identity = Grants.text(identity, "identity");
            return this;
        }

        /** The only room, by its unique name or its SID; unless set, every room, or none if there are other grants. */
        public Builder room(String room) {
            return grant(Grants.VIDEO, Map.of("room", Grants.text(room, "room")));
        }

        /**
         * What it may do with a product, whose grant Twilio names so in the token: {@code chat}, {@code voice},
         * {@code data_sync}, {@code task_router}. Replaces a grant of that name, which for {@code video} is
         * {@link #room}'s; {@code grant("video", Map.of())} lets into every room besides other grants.
         *
         * @param values as JSON: texts, numbers, Booleans, null, Lists and Maps of these; copied
         * @throws IllegalArgumentException if there are others, or the name is empty or {@code identity}
         */
        public Builder grant(String name, Map<String, ?> values) {
            grants.put(name, values);
            return this;
        }

        /** The region that the API key is of, in letters, digits and hyphens: {@code ie1}; unless set, {@code us1}. */
        public Builder region(String region) {
            if (!REGION.matcher(Objects.requireNonNull(region, "region")).matches()) {
                throw new IllegalArgumentException(
                        "Expected region to be a name such as ie1 but was \"" + region + '"');
            }
            this.region = region;
            return this;
        }

        /**
         * How long it lets in, from now on; one hour unless set.
         *
         * @throws IllegalArgumentException if it is not from 1 second to 24 hours
         */
        public Builder validFor(Duration validFor) {
            if (Objects.requireNonNull(validFor, "validFor").toSeconds() < 1 || validFor.compareTo(LONGEST) > 0) {
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
         * @throws IllegalStateException if the API key or the account is not set, or, for a token that lets into video
         *     rooms, the identity
         * @throws IllegalArgumentException if {@link #notBefore} is not before its end
         */
        public AccessToken build() {
            if (hmac == null || account == null || (grants.isVideo() && identity == null)) {
                throw new IllegalStateException("Expected apiKey(sid, secret), account(sid) and identity(name)");
            }
            Instant issued = Instant.ofEpochSecond(clock.instant().getEpochSecond());
            Instant expires = issued.plusSeconds(validFor.toSeconds());
            if (notBefore != null && !notBefore.isBefore(expires)) {
                throw new IllegalArgumentException(
                        "notBefore must be before the token's end, " + expires + ", but was " + notBefore);
            }
            return new AccessToken(Jwt.of(claims(issued, expires), region, hmac), issued, expires);
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
            claims.put("grants", grants.claim(identity));
            return claims;
        }
    }
}
