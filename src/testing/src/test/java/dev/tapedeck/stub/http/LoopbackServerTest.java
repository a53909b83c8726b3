package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.RequestLog;
import dev.tapedeck.stub.TestClient;
import dev.tapedeck.stub.twilio.api.Errors;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopbackServerTest {

    private static final Access ACCESS = new BasicAuth("test", List.of(new Credentials("user", "pässword")));
    private static final Route.Operation OK =
            request -> Response.ok(Json.object().put("name", request.variable("name")));
    private static final Route.Operation THROWS = request -> {
        throw new IllegalStateException("a mistake");
    };
    private static final Route.Operation WRITES_NO_JSON =
            request -> Response.ok(Json.object().put("a", new Object()));

    private final RequestLog journal = new RequestLog(exchange -> {});
    private final LoopbackServer server = LoopbackServer.start(
            new Service(
                    Provider.TWILIO,
                    ACCESS,
                    new Errors(),
                    List.of(
                            Route.get("/ok/{name}", OK),
                            Route.delete("/ok/{name}", request -> Response.noContent()),
                            Route.get("/throws", THROWS),
                            Route.get("/odd", WRITES_NO_JSON))),
            0,
            journal);

    @Test
    void mistakeOfAResourceGives500AndIsKept() throws Exception {
        try (server) {
            assertThat(get("/throws")).startsWith("500 {\"code\":20500,");
            assertThat(get("/odd")).startsWith("500 {\"code\":20500,");

            assertThat(journal.failures())
                    .extracting(Throwable::getMessage)
                    .hasSize(2)
                    .contains("a mistake");
            assertThat(journal.requests()).extracting(ReceivedRequest::status).containsExactly(500, 500);
        }
    }

    @Test
    void pathVariablesAreDecoded() throws Exception {
        try (server) {
            assertThat(get("/ok/caf%C3%A9+a%2Fb")).isEqualTo("200 {\"name\":\"café+a/b\"}");
            assertThat(get("/ok/a/b")).startsWith("404 ");
        }
    }

    @Test
    void connectionIsKeptAfterABodyThatNobodyWants() throws Exception {
        try (server;
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort())) {
            String head = " /ok/x HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestClient.basic("user", "pässword")
                    + "\r\nContent-Length: 70000\r\n\r\n";
            socket.setSoTimeout(5_000);
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(("POST" + head + "x".repeat(70_000)).getBytes(UTF_8));

                assertThat(readAnswer(socket.getInputStream()))
                        .startsWith("HTTP/1.1 405")
                        .endsWith("}");
            }
        }
    }

    @Test
    void connectionIsKeptAfterAnAnswerWithoutBody() throws Exception {
        try (server;
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort())) {
            String head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestClient.basic("user", "pässword")
                    + "\r\n\r\n";
            socket.setSoTimeout(5_000);
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(("DELETE /ok/x" + head + "GET /ok/y" + head).getBytes(UTF_8));

                assertThat(readHead(socket.getInputStream()))
                        .startsWith("HTTP/1.1 204")
                        .doesNotContainIgnoringCase("content-");
                assertThat(readAnswer(socket.getInputStream()))
                        .startsWith("HTTP/1.1 200")
                        .endsWith("{\"name\":\"y\"}");
            }
        }
    }

    private static String readAnswer(InputStream in) throws Exception {
        String head = readHead(in);
        String length = head.replaceAll("(?is).*content-length: (\\d+).*", "$1");
        return head + new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
    }

    private static String readHead(InputStream in) throws Exception {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("after " + answer).isNotNegative();
            answer.append((char) next);
        }
        return answer.toString();
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Authorization", TestClient.basic("user", "pässword"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
