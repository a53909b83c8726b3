package dev.tapedeck.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.twilio.id.AccountSid;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens for products other than video, alone and together with video. */
class GrantsTest {
    private final AccessToken.Builder builder = AccessToken.builder()
            .apiKey("SK0123456789abcdef0123456789abcdef", "a-secret-of-32-characters-or-more")
            .account(AccountSid.of("AC0123456789abcdef0123456789abcdef"));

    @Test
    void otherGrantsNeedNoVideo() {
        builder.identity("Zoe").grant("chat", Map.of("service_sid", "IS1"));

        assertThat(grants()).isEqualTo("{'identity':'Zoe','chat':{'service_sid':'IS1'}}");
    }

    @Test
    void otherGrantsNeedNoIdentity() {
        builder.grant("player", Map.of("playbackUrl", "https://example.com/a?b=<c>"));

        assertThat(grants()).isEqualTo("{'player':{'playbackUrl':'https://example.com/a?b=<c>'}}");
    }

    @Test
    void grantsAreAddedToARoom() {
        builder.identity("Zoe").grant("chat", Map.of()).room("Daily");

        assertThat(grants()).isEqualTo("{'identity':'Zoe','chat':{},'video':{'room':'Daily'}}");
    }

    @Test
    void grantsAreAddedToAllRooms() {
        builder.identity("Zoe").grant("video", Map.of()).grant("chat", Map.of());

        assertThat(grants()).isEqualTo("{'identity':'Zoe','video':{},'chat':{}}");
    }

    @Test
    void usesTheLastGrantOfAName() {
        builder.identity("Zoe").grant("video", Map.of("room", "a")).room("b").room("c");

        assertThat(grants()).isEqualTo("{'identity':'Zoe','video':{'room':'c'}}");
    }

    @Test
    void grantsHoldAnyJson() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("outgoing", Map.of("params", List.of("é", 1, 2.5, new BigDecimal("1e3"), true)));
        values.put("none", null);
        builder.grant("voice", values);
        values.put("late", "not copied");

        assertThat(grants()).isEqualTo("{'voice':{'outgoing':{'params':['é',1,2.5,1E+3,true]},'none':null}}");
    }

    @Test
    void videoRequiresAnIdentity() {
        assertThatThrownBy(builder.room("Daily")::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Expected apiKey(sid, secret) and account(sid) and identity(name) but identity(name) was not"
                                + " called");
    }

    static Stream<Object> notJson() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        return Stream.of(
                Double.NaN,
                Float.NEGATIVE_INFINITY,
                "\uD83C",
                'c',
                new AtomicInteger(),
                new int[1],
                AccountSid.of("AC0123456789abcdef0123456789abcdef"),
                List.of(new Object()),
                Arrays.asList(1, null, Double.NaN),
                Map.of(1, "a"),
                Collections.singletonMap(null, "a"),
                Map.of("\uD83C", "a"),
                itself);
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void refusesValuesThatAreNotJson(Object value) {
        assertThatThrownBy(() -> builder.grant("chat", Map.of("service_sid", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grant chat");
    }

    @Test
    void saysWhatIsNotJson() {
        Map<Object, String> found =
                Map.of(new AtomicInteger(), "a java.util.concurrent.atomic.AtomicInteger", Double.NaN, "NaN");
        found.forEach((value, name) -> assertThatThrownBy(() -> builder.grant("chat", Map.of("a", value)))
                .hasMessage(
                        "Expected grant chat.a to be Unicode text, a finite number, a Boolean, null, a List or a Map"
                                + " but it is " + name));
        assertThatThrownBy(() -> builder.grant("chat", Map.of("a", "\uD83C")))
                .hasMessageEndingWith(" but it has half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "\uD83C"})
    void refusesInvalidNames(String name) {
        assertThatThrownBy(() -> builder.grant(name, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsTheRegionInTheHeader() {
        String jwt = builder.identity("Zoe").region("ie1").build().toJwt();

        assertThat(decoded(jwt.split("\\.", -1)[0]))
                .isEqualTo("{'cty':'twilio-fpa;v=1','typ':'JWT','alg':'HS256','twr':'ie1'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ie1\n", "ie 1", "\"", "é"})
    void refusesAMalformedRegion(String region) {
        assertThatThrownBy(() -> builder.region(region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected region to be a name such as ie1 but was \"" + region + '"');
    }

    private String grants() {
        String claims = decoded(builder.build().toJwt().split("\\.", -1)[1]);
        String start = "'grants':";
        return claims.substring(claims.indexOf(start) + start.length(), claims.length() - 1);
    }

    /** Returns the JSON with single quotes. */
    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
