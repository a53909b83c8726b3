package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.jwt.accesstoken.ChatGrant;
import com.twilio.jwt.accesstoken.PlaybackGrant;
import com.twilio.jwt.accesstoken.SyncGrant;
import com.twilio.jwt.accesstoken.VideoGrant;
import com.twilio.jwt.accesstoken.VoiceGrant;
import dev.tapedeck.twilio.AccessToken;
import dev.tapedeck.twilio.id.AccountSid;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.jsonwebtoken.security.SignatureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our access tokens equal those of Twilio's own SDK, and its JWT library accepts their signatures. */
class AccessTokenSdkIT {
    private static final String KEY = "SK0123456789abcdef0123456789abcdef";
    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final byte[] SECRET = "a-secret-of-32-characters-or-more".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"Zoe", "Zoë \"Z\" \\ / 会議 🎥 <&>", "\u0000\n\t\u001f\u2028\u007f"})
    void equalsTheTokenOfTheSdk(String name) throws IOException {
        Instant begin = Instant.now().minusSeconds(60);
        String theirs = new com.twilio.jwt.accesstoken.AccessToken.Builder(ACCOUNT, KEY, SECRET)
                .identity(name)
                .nbf(Date.from(begin))
                .grant(new VideoGrant().setRoom(name))
                .build()
                .toJwt();

        String ours =
                builder().identity(name).room(name).notBefore(begin).build().toJwt();

        assertThat(read(ours).getHeader()).isEqualTo(read(theirs).getHeader());
        assertThat(withoutTimes(ours)).isEqualTo(withoutTimes(theirs));
        assertThat(withoutTimes(ours).keySet()).hasToString("[iss, sub, nbf, grants]");
    }

    @Test
    void grantsEveryRoomAsTheSdkDoes() throws IOException {
        String theirs = new com.twilio.jwt.accesstoken.AccessToken.Builder(ACCOUNT, KEY, SECRET)
                .identity("Zoe")
                .grant(new VideoGrant())
                .build()
                .toJwt();

        String ours = builder().identity("Zoe").build().toJwt();

        assertThat(withoutTimes(ours)).isEqualTo(withoutTimes(theirs));
    }

    @Test
    void grantsOtherProductsAsTheSdkDoes() throws IOException {
        ChatGrant chat = new ChatGrant()
                .setServiceSid("IS1")
                .setEndpointId("app")
                .setPushCredentialSid("CR1")
                .setDeploymentRoleSid("RL1");
        SyncGrant sync = new SyncGrant().setServiceSid("IS2").setEndpointId("app");
        VoiceGrant voice = new VoiceGrant()
                .setIncomingAllow(true)
                .setOutgoingApplication("AP1", Map.of("a", "b", "n", 1))
                .setEndpointId("app");
        var theirs = theirs().identity("Zoe").region("ie1").grants(List.of(chat, sync, voice));

        AccessToken.Builder ours = builder()
                .identity("Zoe")
                .region("ie1")
                .grant(
                        "chat",
                        Map.of(
                                "service_sid", "IS1",
                                "endpoint_id", "app",
                                "push_credential_sid", "CR1",
                                "deployment_role_sid", "RL1"))
                .grant("data_sync", Map.of("service_sid", "IS2", "endpoint_id", "app"))
                .grant(
                        "voice",
                        Map.of(
                                "incoming", Map.of("allow", true),
                                "outgoing", Map.of("application_sid", "AP1", "params", Map.of("a", "b", "n", 1)),
                                "endpoint_id", "app"));
        assertSame(ours, theirs);

        theirs.grant(new VideoGrant().setRoom("Daily"));
        assertSame(ours.room("Daily"), theirs);
    }

    @Test
    void grantsWithoutAnIdentityAsTheSdkDoes() throws IOException {
        Map<String, Object> playback = Map.of("requestCredentials", "x", "playbackUrl", "https://example.com/a");

        assertSame(builder().grant("player", playback), theirs().grant(new PlaybackGrant().setGrant(playback)));
    }

    private static void assertSame(AccessToken.Builder ours, com.twilio.jwt.accesstoken.AccessToken.Builder theirs)
            throws IOException {
        String our = ours.build().toJwt();
        String their = theirs.build().toJwt();

        assertThat(read(our).getHeader()).isEqualTo(read(their).getHeader());
        assertThat(withoutTimes(our)).isEqualTo(withoutTimes(their));
    }

    private static com.twilio.jwt.accesstoken.AccessToken.Builder theirs() {
        return new com.twilio.jwt.accesstoken.AccessToken.Builder(ACCOUNT, KEY, SECRET);
    }

    @Test
    void rejectsChangedTokens() {
        String jwt = builder().identity("Zoe").build().toJwt();
        int dot = jwt.indexOf('.') + 5;
        String changed = jwt.substring(0, dot) + (jwt.charAt(dot) == 'A' ? 'B' : 'A') + jwt.substring(dot + 1);

        assertThatThrownBy(() -> read(changed)).isInstanceOf(SignatureException.class);
    }

    private static AccessToken.Builder builder() {
        return AccessToken.builder()
                .apiKey(KEY, new String(SECRET, StandardCharsets.UTF_8))
                .account(AccountSid.of(ACCOUNT));
    }

    /** Returns the token after verifying its signature. The library does not parse claims if there is a {@code cty}. */
    private static Jws<byte[]> read(String jwt) {
        return Jwts.parser().verifyWith(Keys.hmacShaKeyFor(SECRET)).build().parseSignedContent(jwt);
    }

    /** Returns the claims without times: the SDK's token lacks iat, and rounds the seconds in jti to a float. */
    private static Map<?, ?> withoutTimes(String jwt) throws IOException {
        Map<?, ?> claims = new ObjectMapper().readValue(read(jwt).getPayload(), Map.class);
        assertThat(claims.get("jti").toString()).startsWith(KEY + "-");
        assertThat(((Number) claims.get("exp")).longValue())
                .isCloseTo(Instant.now().getEpochSecond() + 3600, within(60L));
        claims.keySet().removeAll(Set.of("jti", "iat", "exp"));
        return claims;
    }
}
