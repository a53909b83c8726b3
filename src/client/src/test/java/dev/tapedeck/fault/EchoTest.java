package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
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

/**
 * A server, or a proxy in front of it, repeats the credentials in all possible positions: no exception and no log shows
 * them.
 */
class EchoTest {
    private static final String SECRET = "t0p/+=&secretOfTheAccount";

    /** The spellings of the credentials. */
    private static final Map<String, UnaryOperator<String>> SPELLINGS = new LinkedHashMap<>();

    static {
        SPELLINGS.put("as they came", basic -> basic);
        SPELLINGS.put("without Basic", basic -> basic.substring(6));
        SPELLINGS.put("decoded", EchoTest::decoded);
        SPELLINGS.put("the secret alone", basic -> SECRET);
        SPELLINGS.put("escaped for HTML", basic -> SECRET.replace("&", "&amp;").replace("/", "&#x2F;"));
        SPELLINGS.put("percent-encoded", basic -> URLEncoder.encode(decoded(basic), UTF_8));
    }

    /** The positions of the credentials, each marked by {@code @}. */
    private static final Map<String, RawResponse> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("status line", new RawResponse("@ HTTP/1.1\r\n\r\n", RawResponse.End.CLOSED));
        PLACES.put("status line of HTTP", new RawResponse("HTTP/1.1 @\r\n\r\n", RawResponse.End.CLOSED));
        PLACES.put("reason", RawResponse.of("400 @|Content-Length: 0", ""));
        PLACES.put("request id", RawResponse.of("400 No|X-Request-Id: id-@|Content-Length: 0", ""));
        PLACES.put("Twilio's request id", RawResponse.of("400 No|Twilio-Request-Id: @|Content-Length: 0", ""));
        PLACES.put("header without a name", RawResponse.of("200 OK|: @", ""));
        PLACES.put("length", RawResponse.of("200 OK|Content-Length: @", ""));
        PLACES.put("encoding", RawResponse.of("200 OK|Content-Encoding: @", "{}"));
        PLACES.put("type", RawResponse.of("200 OK|Content-Type: image/@", "GIF"));
        PLACES.put("chunk", RawResponse.of("200 OK|Transfer-Encoding: chunked", "@\r\n{}\r\n0\r\n\r\n"));
        PLACES.put("location", RawResponse.of("302 Found|Location: http://127.0.0.1/@?@|Content-Length: 0", ""));
        PLACES.put("text", RawResponse.of("400 No", "You sent Authorization: @"));
        PLACES.put("text that is cut", RawResponse.of("400 No", " ".repeat(65_516) + "You sent @"));
        PLACES.put("page of HTML", RawResponse.of("502 No|Content-Type: text/html", "<html><title>Sent @</title>"));
        PLACES.put("page of HTML for JSON", RawResponse.of("200 OK|Content-Type: text/html", "<p>Sent <b>@</b>"));
        PLACES.put("text for JSON", RawResponse.of("200 OK", "Sent @"));
        PLACES.put("message", RawResponse.json(400, "{\"message\":\"@\"}"));
        PLACES.put("error", RawResponse.json(400, "{\"error\":\"@\",\"code\":\"@\",\"more_info\":\"@\"}"));
        PLACES.put(
                "items",
                RawResponse.json(
                        422,
                        "{\"errors\":[{\"code\":\"@\",\"message\":\"@\",\"attribute\":\"@\",\"url\":\"@\","
                                + "\"pointer\":\"@\",\"detail\":\"@\"}]}"));
        PLACES.put("field", RawResponse.json("{\"@\":{\"@\":x}}"));
        PLACES.put("field of a record", RawResponse.json("{\"recordings\":[{\"@\":[x]}],\"data\":[{\"@\":[x]}]}"));
        PLACES.put("time", RawResponse.json("{\"date_created\":\"@\",\"created_at\":\"@\"}"));
        PLACES.put(
                "token",
                RawResponse.json(
                        "{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":"
                                + "\"/v1/Recordings?PageToken=@\"},\"links\":{\"next\":\"/api/video/room_recordings?page_token=@\"}}"));
        PLACES.put(
                "link",
                RawResponse.json("{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":"
                        + "\"http://@/elsewhere?@\"},\"links\":{\"next\":\"http://@/elsewhere?@\"}}"));
    }

    private static String decoded(String basic) {
        return new String(Base64.getDecoder().decode(basic.substring(6)), ISO_8859_1);
    }

    static Stream<Arguments> noMessageRepeatsEchoedSecrets() {
        return Arrays.stream(Provider.values())
                .flatMap(provider -> PLACES.keySet().stream().map(place -> Arguments.of(provider, place)));
    }

    @ParameterizedTest
    @MethodSource
    void noMessageRepeatsEchoedSecrets(Provider provider, String place) {
        String basic = provider.authorization(SECRET);
        List<String> shown = new ArrayList<>();
        ClientOptions options = ClientOptions.builder()
                .retryPolicy(RetryPolicy.none())
                .observer(attempt -> shown.add(attempt.toString()))
                .build();
        try (SocketServer server = SocketServer.giving();
                Client client = provider.client(server.url(), options, SECRET)) {
            SPELLINGS.forEach((spelling, written) -> {
                server.restart(List.of(PLACES.get(place).replace("@", written.apply(basic))));
                for (UserCall call : List.of(UserCall.LIST, UserCall.FETCH, UserCall.DELETE, UserCall.LINK)) {
                    Throwable thrown = catchThrowable(() -> call.action().of(client, record -> {}));
                    shown.add(spelling + ": " + (thrown == null ? "" : LoggedText.by(thrown)));
                }
            });
        }

        assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(secrets(basic)));
    }

    private static String[] secrets(String basic) {
        String base64 = basic.substring(6);
        return new String[] {
            basic,
            base64,
            // Its beginning is the user name, which is not secret.
            base64.substring(base64.length() - 16, base64.length() - 4),
            SECRET,
            SECRET.substring(4),
            SECRET.substring(0, 8),
            "secretOf",
            URLEncoder.encode(SECRET, UTF_8)
        };
    }
}
