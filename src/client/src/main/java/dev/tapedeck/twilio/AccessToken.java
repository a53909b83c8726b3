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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a browser or an app enters video rooms or uses other Twilio products. It names the user, what they
 * may do, and how long it is valid.
 *
 * <p>It is a JSON Web Token, signed locally: creating it sends no request. It cannot be revoked except by deleting the
 * API key. Immutable and thread-safe.
 *
 * @since 0.1.0
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

    /**
     * Returns a builder. Set {@link Builder#apiKey}, {@link Builder#account} and, for video, {@link Builder#identity}
     * before {@link Builder#build()}.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the token in the form that Twilio's SDKs for browsers and apps accept. Treat it as a secret of its user.
     */
    public String toJwt() {
        return jwt;
    }

    /** When the token expires. */
    public Instant expires() {
        return expires;
    }

    /** Returns the validity period, without the token or its identity. */
    @Override
    public String toString() {
        return new Summary("AccessToken")
                .add("issued", issued)
                .add("expires", expires)
                .hide("jwt", jwt)
                .toString();
    }

    /**
     * Builds {@link AccessToken}s; may be reused to build more. Not thread-safe.
     *
     * @since 0.1.0
     */
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
         * Signs tokens with this API key.
         *
         * @param sid its SID, {@code SK} and 32 hex digits
         * @throws IllegalArgumentException if the SID is malformed, or the secret is empty or has a line break or
         *     another control character
         */
        public Builder apiKey(String sid, String secret) {
            Objects.requireNonNull(sid, "sid");
            Objects.requireNonNull(secret, "secret");
            String checked = Credentials.apiKey(sid).value();
            this.hmac = Hmac.sha256(OneLine.require(secret, "the secret"));
            this.key = checked;
            return this;
        }

        /** Signs tokens with this API key; throws like {@link #apiKey(String, String)}. */
        public Builder apiKey(ApiKeySid sid, String secret) {
            return apiKey(Objects.requireNonNull(sid, "sid").value(), secret);
        }

        /**
         * Sets the account of the API key and the rooms.
         *
         * @param account the Account SID, {@code AC} and 32 hex digits
         * @throws IllegalArgumentException if it is malformed
         */
        public Builder account(String account) {
            this.account = Credentials.account(Objects.requireNonNull(account, "account"))
                    .value();
            return this;
        }

        /** Sets the account of the API key and the rooms. */
        public Builder account(AccountSid account) {
            return account(Objects.requireNonNull(account, "account").value());
        }

        /**
         * Sets the participant's identity: Unicode text that is not empty, unique in the room, and visible to all
         * participants.
         */
        public Builder identity(String identity) {
            this.identity = Grants.text(identity, "identity");
            return this;
        }

        /**
         * Limits the token to one room, by its unique name or its SID. By default it is valid for every room, or for
         * none if there are other grants.
         */
        public Builder room(String room) {
            return grant(Grants.VIDEO, Map.of("room", Grants.text(room, "room")));
        }

        /**
         * Adds a grant for a product, by Twilio's name for it in tokens: {@code chat}, {@code voice},
         * {@code data_sync}, {@code task_router}. It replaces a grant with the same name; for {@code video}, that is
         * the one of {@link #room}. {@code grant("video", Map.of())} allows every room besides other grants.
         *
         * @param values as JSON: strings, numbers, Booleans, null, Lists and Maps of these; copied
         * @throws IllegalArgumentException if a value has another type, or the name is empty or {@code identity}
         */
        public Builder grant(String name, Map<String, ?> values) {
            grants.put(name, values);
            return this;
        }

        /**
         * Sets the region of the API key, in letters, digits and hyphens, such as {@code ie1}; {@code us1} by default.
         */
        public Builder region(String region) {
            if (!REGION.matcher(Objects.requireNonNull(region, "region")).matches()) {
                throw new IllegalArgumentException(
                        "Expected region to be a name such as ie1 but was \"" + region + '"');
            }
            this.region = region;
            return this;
        }

        /**
         * Sets how long the token is valid from now on; one hour by default.
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

        /** Sets the time before which the token is not valid; by default it is valid immediately. */
        public Builder notBefore(Instant notBefore) {
            this.notBefore = Objects.requireNonNull(notBefore, "notBefore");
            return this;
        }

        /** Sets a clock other than the system's, for tests. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Returns a token, issued now.
         *
         * @throws IllegalStateException if the API key or the account is not set, or, for a token for video rooms, the
         *     identity
         * @throws IllegalArgumentException if {@link #notBefore} is not before the token's end
         */
        public AccessToken build() {
            if (hmac == null || account == null || (grants.isVideo() && identity == null)) {
                throw incomplete();
            }
            Instant issued = Instant.ofEpochSecond(clock.instant().getEpochSecond());
            Instant expires = issued.plusSeconds(validFor.toSeconds());
            if (notBefore != null && !notBefore.isBefore(expires)) {
                throw new IllegalArgumentException(
                        "notBefore must be before the token's end, " + expires + ", but was " + notBefore);
            }
            return new AccessToken(Jwt.of(claims(issued, expires), region, hmac), issued, expires);
        }

        private IllegalStateException incomplete() {
            Map<String, Boolean> required = new LinkedHashMap<>();
            required.put("apiKey(sid, secret)", hmac != null);
            required.put("account(sid)", account != null);
            if (grants.isVideo()) {
                required.put("identity(name)", identity != null);
            }
            List<String> missing = required.entrySet().stream()
                    .filter(call -> !call.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            return new IllegalStateException("Expected " + String.join(" and ", required.keySet()) + " but "
                    + String.join(" and ", missing) + (missing.size() > 1 ? " were" : " was") + " not called");
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
