package dev.tapedeck.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.twilio.id.AccountSid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private static final String KEY = "SK0123456789abcdef0123456789abcdef";
    private static final String SECRET = "a-secret-of-32-characters-or-more";
    private static final AccountSid ACCOUNT = AccountSid.of("AC0123456789abcdef0123456789abcdef");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00.999Z");

    private final AccessToken.Builder builder = AccessToken.builder()
            .apiKey(KEY, SECRET)
            .account(ACCOUNT)
            .identity("Zoë")
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isSignedWithTheSecret() {
        String jwt = builder.identity("Zoë \"Z\"\t<会議>").room("Daily/1").build().toJwt();

        List<String> parts = List.of(jwt.split("\\.", -1));
        assertThat(parts).hasSize(3);
        assertThat(decoded(parts.get(0))).isEqualTo("{'cty':'twilio-fpa;v=1','typ':'JWT','alg':'HS256'}");
        assertThat(decoded(parts.get(1)))
                .isEqualTo("{'jti':'" + KEY + "-1795219200','iss':'" + KEY + "','sub':'" + ACCOUNT
                        + "','iat':1795219200,'exp':1795222800,"
                        + "'grants':{'identity':'Zoë \\'Z\\'\\t<会議>','video':{'room':'Daily/1'}}}");
        // printf '%s' HEADER.CLAIMS | openssl dgst -sha256 -hmac a-secret-of-32-characters-or-more -binary
        // | base64 | tr '+/' '-_' | tr -d '=', where both parts are made from the texts above by base64 and tr
        assertThat(parts.get(2)).isEqualTo("HT3oVs_X2GTYikDLGQsHYZYRKLkDfYvYqfY-Z04yeOM");
    }

    @Test
    void isValidForEveryRoomByDefault() {
        assertThat(claims(builder)).endsWith("'grants':{'identity':'Zoë','video':{}}}");
    }

    @Test
    void escapesNamesForJson() {
        assertThat(claims(builder.room("a\\b\u0000\u001f\"\u2028")))
                .endsWith("'video':{'room':'a\\\\b\\u0000\\u001f\\'\\u2028'}}}");
    }

    @Test
    void isValidForTheGivenDuration() {
        AccessToken token = builder.validFor(Duration.ofHours(24)).build();

        assertThat(token.expires()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(claims(builder)).contains("'iat':1795219200,'exp':1795305600");
    }

    @Test
    void canStartLater() {
        assertThat(claims(builder.notBefore(NOW.plusSeconds(60)))).contains("'nbf':1795219260,'exp':1795222800");
    }

    @Test
    void refusesAStartAfterItsEnd() {
        AccessToken.Builder late = builder.notBefore(Instant.parse("2026-11-21T01:00:00Z"));

        assertThatThrownBy(late::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("notBefore must be before the token's end, 2026-11-21T01:00:00Z,"
                        + " but was 2026-11-21T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.9S", "PT-1H", "PT24H0.001S", "PT8760H"})
    void refusesADurationBeyondTwiliosLimits(Duration duration) {
        assertThatThrownBy(() -> builder.validFor(duration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "validFor must be between 1 second and 24 hours, which is Twilio's limit, but was " + duration);
    }

    @Test
    void refusesAMalformedKeyOrSecret() {
        assertThatThrownBy(() -> AccessToken.builder().apiKey(SECRET, KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected an API key's SID (SK and 32 hex digits) but it has another form");
        assertThatThrownBy(() -> AccessToken.builder().apiKey(KEY, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the secret but it is empty");
    }

    @ParameterizedTest
    @CsvSource({"'', it is empty", "\uD83C, it has half of a surrogate pair"})
    void refusesInvalidNames(String name, String found) {
        assertThatThrownBy(() -> builder.identity(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected identity to be Unicode text that is not empty but " + found);
        assertThatThrownBy(() -> builder.room(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected room to be Unicode text that is not empty but " + found);
    }

    @Test
    void requiresAKeyAnAccountAndAnIdentity() {
        AccessToken.Builder nobody = AccessToken.builder().apiKey(KEY, SECRET).account(ACCOUNT);

        assertThatThrownBy(nobody::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Expected apiKey(sid, secret) and account(sid) and identity(name) but identity(name) was not"
                                + " called");
        assertThatThrownBy(AccessToken.builder().grant("chat", Map.of())::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Expected apiKey(sid, secret) and account(sid) but apiKey(sid, secret) and account(sid) were"
                                + " not called");
    }

    @Test
    void refusesASecretOfSeveralLinesWithoutShowingIt() {
        for (String secret : List.of(SECRET + "\n", SECRET + "\r\n", "\u0000" + SECRET)) {
            assertThatThrownBy(() -> builder.apiKey(KEY, secret))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected the secret to be one line of text but it has a line break or another"
                            + " control character: use String.strip() on what is read from a file");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // A caller without a nullness checker may do this.
    void namesNullArguments() {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("sid", () -> builder.apiKey((String) null, SECRET));
        calls.put("secret", () -> builder.apiKey(KEY, null));
        calls.put("account", () -> builder.account((AccountSid) null));
        calls.put("identity", () -> builder.identity(null));
        calls.put("room", () -> builder.room(null));
        calls.put("name", () -> builder.grant(null, Map.of()));
        calls.put("values", () -> builder.grant("chat", null));
        calls.put("region", () -> builder.region(null));
        calls.put("validFor", () -> builder.validFor(null));
        calls.put("notBefore", () -> builder.notBefore(null));
        calls.put("clock", () -> builder.clock(null));
        calls.forEach((name, call) -> assertThatThrownBy(call::run)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }

    @Test
    void textHidesTheTokenAndItsIdentity() {
        assertThat(builder.build())
                .hasToString("AccessToken[issued=2026-11-21T00:00:00Z, expires=2026-11-21T01:00:00Z, jwt=(hidden)]");
    }

    private static String claims(AccessToken.Builder builder) {
        return decoded(builder.build().toJwt().split("\\.", -1)[1]);
    }

    /** Returns the JSON with single quotes. */
    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
