package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.RawAnswer;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.ScriptedServer;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server, or a proxy before it, repeats what it was sent, wherever it can: no exception and no log shows it. */
class EchoTest {
    private static final String SECRET = "t0p/+=&secretOfTheAccount";

    /** How the credentials are written. */
    private static final Map<String, UnaryOperator<String>> SPELLINGS = new LinkedHashMap<>();

    static {
        SPELLINGS.put("as they came", basic -> basic);
        SPELLINGS.put("without Basic", basic -> basic.substring(6));
        SPELLINGS.put("decoded", EchoTest::decoded);
        SPELLINGS.put("the secret alone", basic -> SECRET);
        SPELLINGS.put("escaped for HTML", basic -> SECRET.replace("&", "&amp;").replace("/", "&#x2F;"));
        SPELLINGS.put("percent-encoded", basic -> URLEncoder.encode(decoded(basic), UTF_8));
    }

    /** Where they are; each {@code @} stands for them. */
    private static final Map<String, RawAnswer> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("status line", new RawAnswer("@ HTTP/1.1\r\n\r\n", RawAnswer.End.CLOSED));
        PLACES.put("status line of HTTP", new RawAnswer("HTTP/1.1 @\r\n\r\n", RawAnswer.End.CLOSED));
        PLACES.put("reason", RawAnswer.of("400 @|Content-Length: 0", ""));
        PLACES.put("request id", RawAnswer.of("400 No|X-Request-Id: id-@|Content-Length: 0", ""));
        PLACES.put("Twilio's request id", RawAnswer.of("400 No|Twilio-Request-Id: @|Content-Length: 0", ""));
        PLACES.put("header without a name", RawAnswer.of("200 OK|: @", ""));
        PLACES.put("length", RawAnswer.of("200 OK|Content-Length: @", ""));
        PLACES.put("encoding", RawAnswer.of("200 OK|Content-Encoding: @", "{}"));
        PLACES.put("type", RawAnswer.of("200 OK|Content-Type: image/@", "GIF"));
        PLACES.put("chunk", RawAnswer.of("200 OK|Transfer-Encoding: chunked", "@\r\n{}\r\n0\r\n\r\n"));
        PLACES.put("location", RawAnswer.of("302 Found|Location: http://127.0.0.1/@?@|Content-Length: 0", ""));
        PLACES.put("text", RawAnswer.of("400 No", "You sent Authorization: @"));
        PLACES.put("text that is cut", RawAnswer.of("400 No", " ".repeat(65_516) + "You sent @"));
        PLACES.put("page of HTML", RawAnswer.of("502 No|Content-Type: text/html", "<html><title>Sent @</title>"));
        PLACES.put("page of HTML for JSON", RawAnswer.of("200 OK|Content-Type: text/html", "<p>Sent <b>@</b>"));
        PLACES.put("text for JSON", RawAnswer.of("200 OK", "Sent @"));
        PLACES.put("message", RawAnswer.json(" {\"message\":\"@\"}").status("400 No"));
        PLACES.put(
                "error",
                RawAnswer.json(" {\"error\":\"@\",\"code\":\"@\",\"more_info\":\"@\"}")
                        .status("400 No"));
        PLACES.put(
                "items",
                RawAnswer.json(" {\"errors\":[{\"code\":\"@\",\"message\":\"@\",\"attribute\":\"@\",\"url\":\"@\","
                                + "\"pointer\":\"@\",\"detail\":\"@\"}]}")
                        .status("422 No"));
        PLACES.put("field", RawAnswer.json("{\"@\":{\"@\":x}}"));
        PLACES.put("field of a record", RawAnswer.json("{\"recordings\":[{\"@\":[x]}],\"data\":[{\"@\":[x]}]}"));
        PLACES.put("time", RawAnswer.json("{\"date_created\":\"@\",\"created_at\":\"@\"}"));
        PLACES.put(
                "token",
                RawAnswer.json(
                        "{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":"
                                + "\"/v1/Recordings?PageToken=@\"},\"links\":{\"next\":\"/api/video/room_recordings?page_token=@\"}}"));
        PLACES.put(
                "link",
                RawAnswer.json("{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":"
                        + "\"http://@/elsewhere?@\"},\"links\":{\"next\":\"http://@/elsewhere?@\"}}"));
    }

    private static String decoded(String basic) {
        return new String(Base64.getDecoder().decode(basic.substring(6)), ISO_8859_1);
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(Provider.values())
                .flatMap(provider -> PLACES.keySet().stream()
                        .flatMap(place ->
                                SPELLINGS.keySet().stream().map(spelling -> Arguments.of(provider, place, spelling))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noMessageRepeatsWhatAServerRepeats(Provider provider, String place, String spelling) {
        String basic = provider.authorization(SECRET);
        String written = SPELLINGS.get(spelling).apply(basic);
        List<String> shown = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.by((number, head) -> echo(PLACES.get(place), written));
                Client client = provider.client(server.url(), options(shown), SECRET)) {
            for (Call call : List.of(Call.LIST, Call.FETCH, Call.DELETE, Call.LINK)) {
                Throwable thrown = catchThrowable(() -> call.action().of(client, record -> {}));
                shown.add(thrown == null ? "" : Shown.by(thrown));
            }
        }

        assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(secrets(basic)));
    }

    private static ClientOptions options(List<String> shown) {
        return ClientOptions.defaults()
                .withRetries(RetryPolicy.none())
                .withObserver(attempt -> shown.add(attempt.toString()));
    }

    private static RawAnswer echo(RawAnswer answer, String written) {
        String text = answer.text();
        int body = text.indexOf("\r\n\r\n");
        String filled = text.replace("@", written);
        // The length is that of the body with the credentials in it.
        int length = filled.length() - filled.indexOf("\r\n\r\n", Math.min(body, filled.length() - 4)) - 4;
        return new RawAnswer(filled.replaceFirst("Content-Length: \\d+", "Content-Length: " + length), answer.end());
    }

    private static String[] secrets(String basic) {
        String base64 = basic.substring(6);
        return new String[] {
            basic,
            base64,
            // Its beginning is the user's, and no secret.
            base64.substring(base64.length() - 16, base64.length() - 4),
            SECRET,
            SECRET.substring(4),
            SECRET.substring(0, 8),
            "secretOf",
            URLEncoder.encode(SECRET, UTF_8)
        };
    }
}
